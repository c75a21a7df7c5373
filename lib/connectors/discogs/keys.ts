import { z } from "zod";
import type { ConnectorIo } from "../contract";
import { createHttp, type Http } from "../http";
import { requiredKey } from "../key-fields";

export const DiscogsKeys = z.object({
  token: requiredKey("Personal access token", { isSecret: true }),
});
export type DiscogsKeys = z.infer<typeof DiscogsKeys>;

export const DISCOGS = { connectorId: "discogs", label: "Discogs" } as const;

/** Discogs refuses programs that do not name themselves. */
export function discogsHttp({ token }: DiscogsKeys, io: ConnectorIo): Http {
  return createHttp({ ...DISCOGS, secrets: [token] }, io, {
    accept: "application/vnd.discogs.v2.discogs+json",
    "accept-language": "en",
    "user-agent": "DealScout/0.1",
    authorization: `Discogs token=${token}`,
  });
}
