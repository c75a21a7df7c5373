import type { World } from "../../contract";
import type { SigningKeys } from "./signing-keys";
import { findTopic } from "./topics";

export type Destination = {
  readonly destinationId: string;
  readonly name: string;
  readonly status: "ENABLED" | "DISABLED";
  readonly deliveryConfig: { readonly endpoint: string; readonly verificationToken: string };
};

export type Subscription = {
  readonly subscriptionId: string;
  readonly topicId: string;
  readonly status: "ENABLED" | "DISABLED";
  readonly creationDate: string;
  readonly destinationId: string;
  /** Whose events; null where the application itself subscribed. */
  readonly account: string | null;
};

/** Who is told of what, and the telling. */
export type Notifier = {
  readonly keys: SigningKeys;
  readonly destinations: Map<string, Destination>;
  readonly subscriptions: Map<string, Subscription>;
  readonly config: { alertEmail: string | null };
  readonly nextId: () => string;
  readonly now: () => Date;
  /** Sends to all who subscribed; returns to how many. `account` is whose event it is. */
  readonly publish: (topicId: string, data: object, account?: string) => number;
  /** Sends to one, whether or not it is enabled. */
  readonly sendTo: (subscription: Subscription, data: object) => void;
};

export function createNotifier(world: World, keys: SigningKeys): Notifier {
  const random = world.random("ebay notifications");
  const destinations = new Map<string, Destination>();
  const subscriptions = new Map<string, Subscription>();
  const nextId = () => [8, 4, 4, 4, 12].map((length) => random.hex(length)).join("-");

  const sendTo: Notifier["sendTo"] = ({ destinationId, topicId }, data) => {
    const destination = destinations.get(destinationId);
    if (!destination) return;
    const notificationId = `${nextId()}_${nextId()}`;
    const eventDate = world.now().toISOString();
    const schemaVersion = findTopic(topicId)?.schemaVersion ?? "1.0";
    world.deliveries.send({
      market: "ebay",
      topic: topicId,
      url: destination.deliveryConfig.endpoint,
      make: (publishAttemptCount) => {
        const publishDate = world.now().toISOString();
        const metadata = { topic: topicId, schemaVersion, deprecated: false };
        const notification = { notificationId, eventDate, publishDate, publishAttemptCount, data };
        const body = JSON.stringify({ metadata, notification });
        return { headers: { "x-ebay-signature": keys.sign(body) }, body };
      },
    });
  };
  return {
    keys,
    destinations,
    subscriptions,
    config: { alertEmail: null },
    nextId,
    now: world.now,
    sendTo,
    publish: (topicId, data, account) => {
      const isUsers = findTopic(topicId)?.scope === "USER";
      const told = [...subscriptions.values()].filter(
        (one) =>
          one.topicId === topicId &&
          one.status === "ENABLED" &&
          destinations.get(one.destinationId)?.status === "ENABLED" &&
          (!isUsers || one.account === account),
      );
      for (const one of told) sendTo(one, data);
      return told.length;
    },
  };
}
