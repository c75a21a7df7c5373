import { z } from "zod";
import type { Call, Reply, Route } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { ebayError } from "../ebay-error";
import { type EbayState, type SecuredRoute, securedRoutes } from "../ebay-state";
import { scope } from "../scopes";
import { destinationRoutes } from "./destination-routes";
import { notificationFault, notificationPage } from "./notification-page";
import type { Notifier } from "./notifier";
import { subscriptionRoutes } from "./subscription-routes";
import { findTopic, TOPICS, topicView } from "./topics";

const Config = z.object({ alertEmail: z.email() });

function updateConfig({ config }: Notifier, call: Call): Reply {
  const order = Config.safeParse(jsonOf(call) ?? {});
  if (!order.success) {
    return ebayError(400, notificationFault(195_025, "Invalid or missing email."));
  }
  config.alertEmail = order.data.alertEmail;
  return { status: 204 };
}

function showConfig({ config }: Notifier): Reply {
  const { alertEmail } = config;
  if (alertEmail !== null) return { status: 200, body: { alertEmail } };
  const fault = notificationFault(195_026, "Configuration Not Found.");
  return ebayError(404, { ...fault, category: "APPLICATION" });
}

function showTopic(call: Call): Reply {
  const topic = findTopic(call.params.topic_id ?? "");
  return topic
    ? { status: 200, body: topicView(topic) }
    : ebayError(404, notificationFault(195_002, "Invalid or missing topic id."));
}

function showKey({ keys }: Notifier, call: Call): Reply {
  const body = keys.find(call.params.public_key_id ?? "");
  return body
    ? { status: 200, body }
    : ebayError(404, notificationFault(195_001, "The specified key id is invalid."));
}

export function notificationRoutes(state: EbayState, notifier: Notifier): readonly Route[] {
  const open = (
    operation: string,
    method: string,
    path: string,
    handle: (call: Call) => Reply,
  ): SecuredRoute => ({
    operation,
    method,
    path,
    scopes: [scope("")],
    handle: ({ call }) => handle(call),
  });
  return securedRoutes(state, "notification", "/commerce/notification/v1", [
    open("getConfig", "GET", "/config", () => showConfig(notifier)),
    open("updateConfig", "PUT", "/config", (call) => updateConfig(notifier, call)),
    open("getTopics", "GET", "/topic", (call) =>
      notificationPage(call, "topics", TOPICS.map(topicView)),
    ),
    open("getTopic", "GET", "/topic/{topic_id}", showTopic),
    open("getPublicKey", "GET", "/public_key/{public_key_id}", (call) => showKey(notifier, call)),
    ...destinationRoutes(notifier),
    ...subscriptionRoutes(notifier),
  ]);
}
