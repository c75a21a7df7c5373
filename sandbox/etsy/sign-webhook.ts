import { createHmac } from "node:crypto";

/** The three headers of a delivery: HMAC-SHA256 over `id.timestamp.body` with the bytes behind `whsec_`. */
export function signWebhook(delivery: {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
  readonly secret: string;
}) {
  const key = Buffer.from(delivery.secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key)
    .update(`${delivery.id}.${delivery.timestamp}.${delivery.body}`)
    .digest("base64");
  return {
    "webhook-id": delivery.id,
    "webhook-timestamp": String(delivery.timestamp),
    "webhook-signature": `v1,${signature}`,
  };
}
