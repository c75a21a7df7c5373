import type { Source } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { everySeconds } from "@/lib/domain/planner/pace";
import type { ServiceContext } from "../context";
import type { OpenedSource } from "../fetches/opened-source";
import { endAccess } from "./access-token";
import { dropAppToken } from "./app-token";
import { countFetches } from "./count-fetches";
import { type OpenedConnection, openConnection } from "./open-connection";
import { readMarket } from "./read-market";

/** Ends the token that was refused, unless another worker has done so; false where there is no way to another. */
async function renewToken(
  ctx: ServiceContext,
  { accountId }: Source,
  { connector, quotaKey, token }: OpenedConnection,
): Promise<boolean> {
  if (token === null) return false;
  if (accountId) return await endAccess(ctx, accountId, token);
  await dropAppToken(ctx, quotaKey, token);
  return connector.appToken !== null;
}

/** What people wish for where the marketplace sets no narrower bounds. */
const WISHED_SECONDS = 300;
const CALLS_PER_FETCH = 2;

/** A marketplace that is asked through its API, within its terms and its quota. */
export async function openApiSource(
  ctx: ServiceContext,
  source: Source,
  onCall: () => void,
): Promise<OpenedSource> {
  const opened = await openConnection(ctx, source, onCall);
  const { client, limits } = opened;
  const { item } = client;
  return {
    read: (request) => readMarket(client, request),
    item: item ? (externalId) => item(externalId) : null,
    renewToken: () => renewToken(ctx, source, opened),
    refusalsMax: 1,
    everySeconds: async () => {
      assert(source.connectorId, "an API source has a connector");
      return everySeconds({
        wishedSeconds: WISHED_SECONDS,
        fetchCount: await countFetches(ctx.db, source),
        callsPerFetch: CALLS_PER_FETCH,
        limit: limits.requestsPerDay,
      });
    },
  };
}
