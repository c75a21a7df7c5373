import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { apiKeys, users } from "@/db/schema";
import { hashSecretToken } from "@/lib/platform/secret-token";
import type { ServiceContext, UserActor } from "../context";

const USED_EVERY_MS = 60_000;

type Args = { ctx: ServiceContext; input: { key: string } };

/** Whom an API key speaks for; null when it is unknown, run out, or the account is disabled. */
export async function findApiKeyActor({ ctx, input }: Args): Promise<UserActor | null> {
  const now = ctx.clock.now();
  const [row] = await ctx.db
    .select({
      id: apiKeys.id,
      userId: apiKeys.userId,
      role: users.role,
      scopes: apiKeys.scopes,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(
      and(
        eq(apiKeys.hash, hashSecretToken(input.key)),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
        isNull(users.disabledAt),
      ),
    );
  if (!row) return null;
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= USED_EVERY_MS) {
    // greatest: two requests at once must not turn the clock back
    await ctx.db
      .update(apiKeys)
      .set({ lastUsedAt: sql`greatest(${apiKeys.lastUsedAt}, ${now.toISOString()}::timestamptz)` })
      .where(eq(apiKeys.id, row.id));
  }
  return { kind: "user", userId: row.userId, role: row.role, scopes: row.scopes };
}
