import { z } from "zod";
import type { ConnectorIo } from "../contract";
import type { Upstream } from "../error-of-answer";
import { createHttp, type Http } from "../http";
import { callsPerDayKey, optionalKey, requiredKey } from "../key-fields";

export const EtsyKeys = z.object({
  keystring: requiredKey("Keystring"),
  sharedSecret: requiredKey("Shared secret", { isSecret: true }),
  webhookSecret: optionalKey("Signing secret of the webhooks (whsec_…)", { isSecret: true }),
  callsPerDay: callsPerDayKey("Calls a day, where Etsy allows you another number than 10,000"),
});
export type EtsyKeys = z.infer<typeof EtsyKeys>;

export const ETSY = { connectorId: "etsy", label: "Etsy" } as const;

function upstreamOf(keys: EtsyKeys, token: string | null): Upstream {
  const { keystring, sharedSecret, webhookSecret } = keys;
  const secrets = [sharedSecret, `${keystring}:${sharedSecret}`, webhookSecret, token];
  return { ...ETSY, secrets: secrets.filter((secret) => typeof secret === "string") };
}

/** Every call names the app; those of a person carry the person's token too. */
export function etsyHttp(keys: EtsyKeys, io: ConnectorIo, token: string | null): Http {
  return createHttp(upstreamOf(keys, token), io, {
    accept: "application/json",
    "accept-language": "en-US",
    "x-api-key": `${keys.keystring}:${keys.sharedSecret}`,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  });
}
