import { eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { appTokens } from "@/db/schema";
import type { Connector, ConnectorIo } from "@/lib/connectors/contract";
import { openSecret, sealSecret } from "@/lib/platform/secret-box";
import type { ServiceContext } from "../context";

/** A token that ends within this time is as good as ended. */
const AHEAD_MS = 5 * 60_000;

const placeOf = (quotaKey: string) => ({ purpose: `app:${quotaKey}` });

type Args = {
  readonly connector: Connector;
  readonly keys: unknown;
  readonly io: ConnectorIo;
  readonly quotaKey: string;
};

/**
 * The token of the app itself, kept for all processes until it ends, because minting is counted by the
 * marketplace; one worker mints it and the others wait. Null where the marketplace knows none.
 */
export async function appToken(ctx: ServiceContext, args: Args): Promise<string | null> {
  const { connector, keys, io, quotaKey } = args;
  const mint = connector.appToken;
  if (!mint) return null;
  const place = placeOf(quotaKey);
  return await withTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place.purpose}, 0))`);
    const [kept] = await tx.select().from(appTokens).where(eq(appTokens.quotaKey, quotaKey));
    const endsMs = kept ? (kept.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) : 0;
    if (kept && endsMs - ctx.clock.now().getTime() > AHEAD_MS) return openSecret(kept, place);
    const tokens = await mint(keys, io);
    const row = {
      quotaKey,
      ...sealSecret(tokens.accessToken, place),
      expiresAt: tokens.accessExpiresAt,
    };
    await tx
      .insert(appTokens)
      .values(row)
      .onConflictDoUpdate({ target: appTokens.quotaKey, set: row });
    return tokens.accessToken;
  });
}

/** Forgets a token that the marketplace refused, so that the next call gets a new one; a newer one stays. */
export async function dropAppToken(
  ctx: ServiceContext,
  quotaKey: string,
  refused: string,
): Promise<void> {
  const kept = eq(appTokens.quotaKey, quotaKey);
  const place = placeOf(quotaKey);
  await withTransaction(ctx.db, async (tx) => {
    const [row] = await tx.select().from(appTokens).where(kept).for("update");
    if (row && openSecret(row, place) === refused) await tx.delete(appTokens).where(kept);
  });
}
