import { z } from "zod";
import { ConnectorError } from "../connector-error";
import type { ConnectorIo } from "../contract";
import { createHttp, type Http } from "../http";
import { optionalKey } from "../key-fields";

export const ReverbKeys = z
  .object({
    token: optionalKey("Personal access token", { isSecret: true }),
    clientId: optionalKey("Client id of an app, for signing in at Reverb"),
    clientSecret: optionalKey("Client secret of the app", { isSecret: true }),
  })
  .refine(({ token, clientId, clientSecret }) => token || (clientId && clientSecret), {
    path: ["token"],
    error: "Enter a personal access token, or the client id and secret of an app.",
  });
export type ReverbKeys = z.infer<typeof ReverbKeys>;

export const REVERB = { connectorId: "reverb", label: "Reverb" } as const;

const HEADERS = {
  accept: "application/hal+json",
  "accept-version": "3.0",
  "accept-language": "en",
};

/** Speaks for nobody yet: for signing in. */
export function reverbHttp(keys: ReverbKeys, io: ConnectorIo): Http {
  const secrets = [keys.token, keys.clientSecret].filter((secret) => secret !== undefined);
  return createHttp({ ...REVERB, secrets }, io, HEADERS);
}

/** Speaks with the token of whoever signed in, else with the personal token of the keys. */
export function reverbHttpAs(keys: ReverbKeys, io: ConnectorIo, accessToken: string | null): Http {
  const token = accessToken ?? keys.token;
  if (token === undefined) {
    const message = "Reverb needs a personal access token, or someone who signed in.";
    throw new ConnectorError(REVERB.connectorId, "auth", message);
  }
  const secrets = [token, keys.token, keys.clientSecret].filter((secret) => secret !== undefined);
  return createHttp({ ...REVERB, secrets }, io, { ...HEADERS, authorization: `Bearer ${token}` });
}
