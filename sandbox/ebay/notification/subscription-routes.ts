import { z } from "zod";
import type { Call, Reply } from "../../contract";
import { jsonOf } from "../../core/call-body";
import type { Grant } from "../../core/grants";
import { ebayError } from "../ebay-error";
import type { Secured, SecuredRoute } from "../ebay-state";
import { scope } from "../scopes";
import { notificationFault, notificationPage } from "./notification-page";
import type { Notifier, Subscription } from "./notifier";
import { testData } from "./test-data";
import { findTopic, type Topic } from "./topics";

const Payload = z.object({
  format: z.literal("JSON"),
  schemaVersion: z.string(),
  deliveryProtocol: z.literal("HTTPS"),
});
const SubscriptionOrder = z.object({
  topicId: z.string(),
  status: z.enum(["ENABLED", "DISABLED"]),
  destinationId: z.string(),
  payload: Payload,
});
const SubscriptionChange = SubscriptionOrder.omit({ topicId: true });

const ENTRIES: readonly (readonly [field: string, errorId: number, message: string])[] = [
  ["topicId", 195_027, "Invalid or missing topic id."],
  ["status", 195_006, "Invalid or missing subscription status."],
  ["destinationId", 195_007, "Invalid or missing destination id."],
  [
    "schemaVersion",
    195_008,
    "Invalid or missing schema version. Please refer to /topic/{topic_id} for supported schema versions.",
  ],
  ["format", 195_009, "Specified format is not supported for the topic."],
  ["deliveryProtocol", 195_010, "Invalid or missing protocol"],
  [
    "payload",
    195_008,
    "Invalid or missing schema version. Please refer to /topic/{topic_id} for supported schema versions.",
  ],
];

function wrong(field: string): Reply {
  const [, errorId, message] = ENTRIES.find(([name]) => name === field) ??
    ENTRIES[0] ?? ["", 0, ""];
  return ebayError(400, notificationFault(errorId, message));
}

function refusal(error: z.ZodError): Reply {
  const fields = error.issues.map(({ path }) => String(path.at(-1)));
  return wrong(
    ENTRIES.map(([field]) => field).find((field) => fields.includes(field)) ?? "topicId",
  );
}

const NO_SUBSCRIPTION = ebayError(
  404,
  notificationFault(195_013, "The subscription id does not exist."),
);
const NOT_ENABLED = ebayError(
  409,
  notificationFault(
    195_015,
    "The subscription cannot be enabled since the destination is not enabled.",
  ),
);

/** The application's topics are its own; a user's are subscribed to with that user's token. */
function isAllowed(topic: Topic, grant: Grant): boolean {
  if (topic.scope === "APPLICATION") return true;
  return (
    grant.account !== null && topic.authorizationScopes.some((one) => grant.scopes.includes(one))
  );
}

function view({ account, ...shown }: Subscription) {
  const schemaVersion = findTopic(shown.topicId)?.schemaVersion ?? "1.0";
  return { ...shown, payload: { format: "JSON", schemaVersion, deliveryProtocol: "HTTPS" } };
}

function create(notifier: Notifier, { call, grant }: Secured): Reply {
  const order = SubscriptionOrder.safeParse(jsonOf(call) ?? {});
  if (!order.success) return refusal(order.error);
  const { topicId, status, destinationId, payload } = order.data;
  const topic = findTopic(topicId);
  if (!topic) return wrong("topicId");
  if (payload.schemaVersion !== topic.schemaVersion) return wrong("schemaVersion");
  if (!isAllowed(topic, grant)) {
    return ebayError(403, notificationFault(195_011, "Not authorized for this topic."));
  }
  const destination = notifier.destinations.get(destinationId);
  if (!destination) return wrong("destinationId");
  if (status === "ENABLED" && destination.status !== "ENABLED") return NOT_ENABLED;
  const account = topic.scope === "USER" ? grant.account : null;
  const isThere = [...notifier.subscriptions.values()].some(
    (one) => one.topicId === topicId && one.account === account,
  );
  if (isThere) return ebayError(409, notificationFault(195_012, "Subscription already exists"));
  const subscriptionId = notifier.nextId();
  const creationDate = notifier.now().toISOString();
  const subscription = { subscriptionId, topicId, status, creationDate, destinationId, account };
  notifier.subscriptions.set(subscriptionId, subscription);
  const location = `${call.baseUrl}/commerce/notification/v1/subscription/${subscriptionId}`;
  return { status: 201, headers: { location } };
}

/** Those of the application, or those of the user whose token it is. */
function ownOf({ subscriptions }: Notifier, { account }: Grant): readonly Subscription[] {
  return [...subscriptions.values()].filter(
    (one) => one.account === null || one.account === account,
  );
}

function changeStatus(
  notifier: Notifier,
  old: Subscription,
  status: Subscription["status"],
): Reply {
  const destination = notifier.destinations.get(old.destinationId);
  if (status === "ENABLED" && destination?.status !== "ENABLED") return NOT_ENABLED;
  notifier.subscriptions.set(old.subscriptionId, { ...old, status });
  return { status: 204 };
}

function update(notifier: Notifier, old: Subscription, call: Call): Reply {
  const order = SubscriptionChange.safeParse(jsonOf(call) ?? {});
  if (!order.success) return refusal(order.error);
  const { destinationId, status } = order.data;
  if (!notifier.destinations.has(destinationId)) return wrong("destinationId");
  return changeStatus(notifier, { ...old, destinationId }, status);
}

export function subscriptionRoutes(notifier: Notifier): readonly SecuredRoute[] {
  const scopes = [scope(""), scope("commerce.notification.subscription")];
  const one = (
    operation: string,
    method: string,
    ending: string,
    handle: (subscription: Subscription, call: Call) => Reply,
  ): SecuredRoute => ({
    operation,
    method,
    path: `/subscription/{subscription_id}${ending}`,
    scopes,
    handle: ({ call, grant }) => {
      const found = ownOf(notifier, grant).find(
        ({ subscriptionId }) => subscriptionId === call.params.subscription_id,
      );
      return found ? handle(found, call) : NO_SUBSCRIPTION;
    },
  });
  return [
    {
      operation: "getSubscriptions",
      method: "GET",
      path: "/subscription",
      scopes: [...scopes, scope("commerce.notification.subscription.readonly")],
      handle: ({ call, grant }) =>
        notificationPage(call, "subscriptions", ownOf(notifier, grant).map(view)),
    },
    {
      operation: "createSubscription",
      method: "POST",
      path: "/subscription",
      scopes,
      handle: (secured) => create(notifier, secured),
    },
    one("getSubscription", "GET", "", (found) => ({ status: 200, body: view(found) })),
    one("updateSubscription", "PUT", "", (found, call) => update(notifier, found, call)),
    one("deleteSubscription", "DELETE", "", (found) => {
      notifier.subscriptions.delete(found.subscriptionId);
      return { status: 204 };
    }),
    one("enableSubscription", "POST", "/enable", (found) =>
      changeStatus(notifier, found, "ENABLED"),
    ),
    one("disableSubscription", "POST", "/disable", (found) =>
      changeStatus(notifier, found, "DISABLED"),
    ),
    one("testSubscription", "POST", "/test", (found) => {
      notifier.sendTo(found, testData(found.topicId));
      return { status: 202 };
    }),
  ];
}
