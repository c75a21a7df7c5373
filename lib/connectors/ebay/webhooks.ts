import { createHash, createPublicKey, verify } from "node:crypto";
import { ConnectorError } from "../connector-error";
import type { ConnectorIo, RawWebhook, WebhookEvent, Webhooks } from "../contract";
import { neededKey } from "../needed-key";
import { parseJson } from "../parse-json";
import { shapeChanged } from "../shape-changed";
import { Notification, SignatureHeader } from "./api.schema";
import { EBAY, type EbayKeys, ebayHttp } from "./keys";
import { publicKey } from "./public-keys";
import { ebayAppToken } from "./tokens";

const wrongSignature = () =>
  new ConnectorError(EBAY.connectorId, "auth", "The notice does not carry eBay's signature.");

function signatureOf({ headers }: RawWebhook) {
  const text = Buffer.from(headers["x-ebay-signature"] ?? "", "base64").toString("utf8");
  const parsed = SignatureHeader.safeParse(parseJson(text));
  if (!parsed.success) throw wrongSignature();
  return parsed.data;
}

/** ECDSA with SHA-1 over the body as it came, or as eBay's own SDK writes it after reading it. */
function isGenuine(body: Buffer, pem: string, signature: string): boolean {
  const bytes = Buffer.from(signature, "base64");
  const rewritten = parseJson(body.toString("utf8"));
  const versions = [body, ...(rewritten ? [Buffer.from(JSON.stringify(rewritten))] : [])];
  try {
    const key = createPublicKey(pem);
    return versions.some((version) => verify("sha1", version, key, bytes));
  } catch {
    return false;
  }
}

function eventOf({ metadata, notification }: Notification): WebhookEvent {
  const { notificationId: eventId, data } = notification;
  const { topic } = metadata;
  const userTopics = {
    MARKETPLACE_ACCOUNT_DELETION: "account-deleted",
    AUTHORIZATION_REVOCATION: "authorization-revoked",
  } as const;
  if (topic === "MARKETPLACE_ACCOUNT_DELETION" || topic === "AUTHORIZATION_REVOCATION") {
    if (!data?.userId) throw shapeChanged(EBAY, ["notification.data.userId: missing"]);
    const { userId: remoteUserId, username } = data;
    return { kind: userTopics[topic], eventId, remoteUserId, remoteUserName: username ?? null };
  }
  const isAboutItem = topic === "ITEM_AVAILABILITY" || topic === "ITEM_PRICE_REVISION";
  if (isAboutItem && data?.itemId) {
    // Some topics name a listing by its old number; of a listing without variations the id follows from it.
    const externalId = /^\d+$/.test(data.itemId) ? `v1|${data.itemId}|0` : data.itemId;
    return { kind: "listing-changed", eventId, externalId };
  }
  return { kind: "other", eventId, topic };
}

/** Source: https://developer.ebay.com/develop/guides-v2/marketplace-user-account-deletion (read 2026-10-03). */
export function ebayWebhooks(keys: EbayKeys, io: ConnectorIo, appToken: string | null): Webhooks {
  const connect = async () =>
    ebayHttp(keys, io, appToken ?? (await ebayAppToken(keys, io)).accessToken);
  return {
    challenge: (query, endpointUrl) => {
      const code = query.get("challenge_code");
      if (code === null) return null;
      const token = neededKey(
        keys.verificationToken,
        "verificationToken",
        "Notices from eBay need the verification token.",
      );
      const hash = createHash("sha256").update(code).update(token).update(endpointUrl);
      return { challengeResponse: hash.digest("hex") };
    },
    read: async (raw) => {
      const { kid, signature } = signatureOf(raw);
      const pem = await publicKey(kid, io, connect);
      const body = Buffer.from(raw.body);
      if (pem === null || !isGenuine(body, pem, signature)) throw wrongSignature();
      const parsed = Notification.safeParse(parseJson(body.toString("utf8")));
      if (!parsed.success) {
        throw shapeChanged(
          EBAY,
          parsed.error.issues.map(({ path }) => path.join(".")),
        );
      }
      return { isSigned: true, events: [eventOf(parsed.data)] };
    },
  };
}
