import { eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { SignInInput } from "@/lib/domain/account/account.schema";
import { hashPassword, isOutdated, isPassword } from "@/lib/platform/password-hash";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { ServiceContext } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import type { AccountUser } from "../users/internal";
import type { Client } from "./client";
import { findPassword, insertSession, storePassword } from "./internal";
import { LIMITS, limitKey } from "./limits";

type Args = { ctx: ServiceContext; input: SignInInput; client: Client };

/** Takes a try from each counter before the password is looked at, so that parallel tries count too. */
async function takeTry(ctx: ServiceContext, email: string, address: string) {
  const pair = rateLimiterOf(ctx, LIMITS.signInPair);
  const byAddress = rateLimiterOf(ctx, LIMITS.signInAddress);
  const byAccount = rateLimiterOf(ctx, LIMITS.signInAccount);
  await pair.consume(limitKey(email, address));
  await byAddress.consume(limitKey(address));
  await byAccount.consume(limitKey(email));
  return async function giveBack() {
    await pair.forget(limitKey(email, address));
    await byAddress.refund(limitKey(address));
    await byAccount.refund(limitKey(email));
  };
}

async function findByEmail(ctx: ServiceContext, email: string) {
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  return row ?? null;
}

/**
 * Signs in by e-mail and password and ends the session that the browser had. Unknown e-mail and wrong password
 * answer alike (UNAUTHENTICATED) and as slowly; that an account is disabled is told only to who knows its password.
 */
export async function signIn({
  ctx,
  input,
  client,
}: Args): Promise<{ user: AccountUser; token: string }> {
  const { email, password } = SignInInput.parse(input);
  const giveBack = await takeTry(ctx, email, client.address);
  const found = await findByEmail(ctx, email);
  const stored = await findPassword(ctx.db, found?.id ?? "usr_");
  if (!(await isPassword(stored, password)) || !found || !stored) {
    throw new AppError("UNAUTHENTICATED", "The e-mail or the password is wrong.");
  }
  await giveBack();
  const { disabledAt, ...user } = found;
  if (disabledAt) {
    throw new AppError(
      "UNAUTHENTICATED",
      "This account is disabled. Ask the person who runs Deal-Scout here.",
    );
  }
  const renewed = isOutdated(stored) ? await hashPassword(password) : null;
  const oldHash = ctx.actor.kind === "user" ? ctx.actor.sessionHash : undefined;
  return withTransaction(ctx.db, async (tx) => {
    if (renewed) await storePassword(tx, ctx, user.id, renewed);
    if (oldHash) await tx.delete(sessions).where(eq(sessions.sessionToken, oldHash));
    const { token } = await insertSession(tx, ctx, user.id, client.userAgent);
    await recordAuditEvent(tx, ctx, { action: "session.started", actorId: user.id });
    return { user, token };
  });
}
