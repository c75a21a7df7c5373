import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type MarketplaceAccount, marketplaceAccounts } from "@/db/schema";
import { ConnectorError, isConnectorError } from "@/lib/connectors/connector-error";
import type { Connector, ConnectorIo, Tokens } from "@/lib/connectors/contract";
import type { Id } from "@/lib/core/ids";
import { openSecret, type SealedSecret, sealSecret } from "@/lib/platform/secret-box";
import type { ServiceContext } from "../context";

type Args = {
  readonly connector: Connector;
  readonly keys: unknown;
  readonly io: ConnectorIo;
  readonly accountId: Id<"account">;
};

const placeOf = (accountId: Id<"account">) => ({ purpose: `account:${accountId}` });

/**
 * The person's token, refreshed where it ends soon: under the row's lock, so that one worker refreshes and the
 * others wait for what it got; stored before it is used. Throws `auth` where the person must sign in again.
 */
export async function accessToken(ctx: ServiceContext, args: Args): Promise<string> {
  const { connector, keys, io, accountId } = args;
  const found = await withTransaction(ctx.db, async (tx) => {
    const [account] = await tx
      .select()
      .from(marketplaceAccounts)
      .where(eq(marketplaceAccounts.id, accountId))
      .for("update");
    if (account?.state !== "connected" || !account.accessTokenEncrypted) return null;
    const flow = connector.oauth?.(keys, io) ?? null;
    const refreshToken = opened(account, account.refreshTokenEncrypted);
    const endsMs = account.accessExpiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
    const isGood = endsMs - ctx.clock.now().getTime() > (flow?.refreshAheadMs ?? 0);
    if (isGood || !flow || refreshToken === null) {
      return opened(account, account.accessTokenEncrypted);
    }
    try {
      const tokens = await flow.refresh(refreshToken);
      await storeTokens(tx, accountId, tokens, ctx.clock.now());
      return tokens.accessToken;
    } catch (error) {
      if (!isConnectorError(error) || error.kind !== "auth") throw error;
      await tx
        .update(marketplaceAccounts)
        .set({ state: "needs_reconnect", updatedAt: ctx.clock.now() })
        .where(eq(marketplaceAccounts.id, accountId));
      return null;
    }
  });
  if (found !== null) return found;
  throw new ConnectorError(
    connector.id,
    "auth",
    `${connector.label} no longer accepts the sign-in.`,
  );
}

function opened(account: MarketplaceAccount, encrypted: string | null): string | null {
  if (encrypted === null || account.encryptionKeyId === null) return null;
  const sealed: SealedSecret = { encrypted, keyId: account.encryptionKeyId };
  return openSecret(sealed, placeOf(account.id));
}

/** What a token becomes in an account's row. A refresh that brings no new refresh token keeps the one there is. */
export function tokenColumns(accountId: Id<"account">, tokens: Tokens) {
  const place = placeOf(accountId);
  const access = sealSecret(tokens.accessToken, place);
  return {
    accessTokenEncrypted: access.encrypted,
    encryptionKeyId: access.keyId,
    accessExpiresAt: tokens.accessExpiresAt,
    ...(tokens.refreshToken === null
      ? {}
      : { refreshTokenEncrypted: sealSecret(tokens.refreshToken, place).encrypted }),
  };
}

async function storeTokens(tx: Transaction, accountId: Id<"account">, tokens: Tokens, now: Date) {
  await tx
    .update(marketplaceAccounts)
    .set({ ...tokenColumns(accountId, tokens), state: "connected", updatedAt: now })
    .where(eq(marketplaceAccounts.id, accountId));
}

/**
 * The marketplace refused the token before its time: whoever calls next refreshes it first, unless that has been done
 * meanwhile. False where the token cannot be refreshed.
 */
export async function endAccess(
  ctx: ServiceContext,
  accountId: Id<"account">,
  refused: string,
): Promise<boolean> {
  return await withTransaction(ctx.db, async (tx) => {
    const mine = eq(marketplaceAccounts.id, accountId);
    const [account] = await tx.select().from(marketplaceAccounts).where(mine).for("update");
    if (!account) return false;
    if (opened(account, account.accessTokenEncrypted) !== refused) return true;
    if (account.refreshTokenEncrypted === null) return false;
    await tx.update(marketplaceAccounts).set({ accessExpiresAt: ctx.clock.now() }).where(mine);
    return true;
  });
}
