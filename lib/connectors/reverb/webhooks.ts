import { createHash } from "node:crypto";
import type { WebhookEvent, Webhooks } from "../contract";
import { parseJson } from "../parse-json";
import { shapeChanged } from "../shape-changed";
import { WebhookBody } from "./api.schema";
import { REVERB } from "./keys";

/** Reverb signs nothing and numbers nothing: a message is a hint to look, and is named by what it says. */
export function reverbWebhooks(): Webhooks {
  return {
    read: async ({ headers, body }) => {
      const parsed = WebhookBody.safeParse(parseJson(Buffer.from(body).toString("utf8")));
      if (!parsed.success) throw shapeChanged(REVERB, ["body: not an object"]);
      const { topic, id, order_number: orderNumber, title } = parsed.data;
      const eventId = createHash("sha256").update(body).digest("hex");
      const event = ((): WebhookEvent => {
        if (orderNumber) return { kind: "order-changed", eventId, orderId: String(orderNumber) };
        if (id && title) return { kind: "listing-changed", eventId, externalId: String(id) };
        return { kind: "other", eventId, topic: topic ?? headers["x-reverb-topic"] ?? "unknown" };
      })();
      return { isSigned: false, events: [event] };
    },
  };
}
