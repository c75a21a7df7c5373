import { z } from "zod";
import type { ConnectorIo } from "../contract";
import type { Upstream } from "../error-of-answer";
import { createHttp, type Http } from "../http";
import { callsPerDayKey, optionalKey, requiredKey } from "../key-fields";

export const EbayKeys = z.object({
  clientId: requiredKey("App ID (client id)"),
  clientSecret: requiredKey("Cert ID (client secret)", { isSecret: true }),
  ruName: optionalKey("RuName, for signing in at eBay"),
  verificationToken: optionalKey("Verification token, for notices from eBay", { isSecret: true }),
  callsPerDay: callsPerDayKey("Calls a day, where eBay allows you another number than 5,000"),
});
export type EbayKeys = z.infer<typeof EbayKeys>;

export const EBAY = { connectorId: "ebay", label: "eBay" } as const;

/** `secrets` of the keys and of the token that goes along. */
export function ebayUpstream(keys: EbayKeys, token: string | null): Upstream {
  const { clientId, clientSecret, verificationToken } = keys;
  const secrets = [clientSecret, `${clientId}:${clientSecret}`, verificationToken, token];
  return { ...EBAY, secrets: secrets.filter((secret) => typeof secret === "string") };
}

/** eBay refuses the `Accept-Language: *` that fetch sends by itself (error 25709). */
export function ebayHttp(keys: EbayKeys, io: ConnectorIo, token: string | null): Http {
  return createHttp(ebayUpstream(keys, token), io, {
    accept: "application/json",
    "accept-language": "en-US",
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  });
}
