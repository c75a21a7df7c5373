import { createHmac, timingSafeEqual } from "node:crypto";
import { ConnectorError } from "../connector-error";
import type { ConnectorIo, RawWebhook, WebhookEvent, Webhooks } from "../contract";
import { neededKey } from "../needed-key";
import { parseJson } from "../parse-json";
import { shapeChanged } from "../shape-changed";
import { WebhookBody } from "./api.schema";
import { ETSY, type EtsyKeys } from "./keys";

/** An older or later message may be somebody's copy. */
const MAX_AGE_MS = 5 * 60_000;

const refuse = (message: string) => new ConnectorError(ETSY.connectorId, "auth", message);

function isSame(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`; the header may hold several signatures. */
function checkSignature({ headers, body }: RawWebhook, secret: string, now: Date): string {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"] ?? "";
  if (!id || !/^\d{1,12}$/.test(timestamp)) throw refuse("The message is not signed by Etsy.");
  const age = Math.abs(now.getTime() - Number(timestamp) * 1_000);
  if (age > MAX_AGE_MS) throw refuse("The message is too old to be believed.");
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  const isGenuine = (headers["webhook-signature"] ?? "")
    .split(" ")
    .filter((signature) => signature.startsWith("v1,"))
    .some((signature) => isSame(Buffer.from(signature.slice(3), "base64"), expected));
  if (!isGenuine) throw refuse("The message does not carry Etsy's signature.");
  return id;
}

function eventOf(eventId: string, { event_type: topic, resource_url }: WebhookBody): WebhookEvent {
  const orderId = /\/receipts\/(\d+)(?:[/?]|$)/.exec(resource_url ?? "")?.[1];
  return topic.startsWith("order.") && orderId
    ? { kind: "order-changed", eventId, orderId }
    : { kind: "other", eventId, topic };
}

/** Source: https://developers.etsy.com/documentation/essentials/webhooks (read 2026-10-03). */
export function etsyWebhooks(keys: EtsyKeys, io: ConnectorIo): Webhooks {
  return {
    read: async (raw) => {
      const secret = neededKey(
        keys.webhookSecret,
        "webhookSecret",
        "Messages from Etsy need the signing secret of the webhook.",
      );
      const eventId = checkSignature(raw, secret, io.clock.now());
      const parsed = WebhookBody.safeParse(parseJson(Buffer.from(raw.body).toString("utf8")));
      if (!parsed.success) throw shapeChanged(ETSY, ["event_type: missing"]);
      return { isSigned: true, events: [eventOf(eventId, parsed.data)] };
    },
  };
}
