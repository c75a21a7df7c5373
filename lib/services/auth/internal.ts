import { and, eq, lte, ne } from "drizzle-orm";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import { sessions, userPasswords, verificationTokens } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { passwordProblem } from "@/lib/domain/account/password-problem";
import type { PasswordHash } from "@/lib/platform/password-hash";
import { hashSecretToken, makeSecretToken } from "@/lib/platform/secret-token";
import { requireUser, type ServiceContext, type UserActor } from "../context";
import { sessionExpiry } from "./session-lifetime";

const USER_AGENT_LENGTH_MAX = 300;

/** The start of the hash names a session in lists: the whole hash stays in the database. */
export const SESSION_ID_LENGTH = 16;
export const sessionIdOf = (sessionHash: string): string => sessionHash.slice(0, SESSION_ID_LENGTH);

/** Managing an account and its keys needs the person in the browser, not a program with a key. */
export function requireSession(ctx: ServiceContext): UserActor & { readonly sessionHash: string } {
  const actor = requireUser(ctx);
  if (!actor.sessionHash) {
    throw new AppError("FORBIDDEN", "Do this signed in in the browser; an API key may not.");
  }
  return { ...actor, sessionHash: actor.sessionHash };
}

/** A new session; the token goes into the cookie and nowhere else. */
export async function insertSession(
  tx: Transaction,
  ctx: ServiceContext,
  userId: Id<"user">,
  userAgent: string | null,
): Promise<{ token: string }> {
  const now = ctx.clock.now();
  const token = makeSecretToken();
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), lte(sessions.expires, now)));
  await tx.insert(sessions).values({
    sessionToken: hashSecretToken(token),
    userId,
    expires: sessionExpiry(now, now),
    userAgent: userAgent?.slice(0, USER_AGENT_LENGTH_MAX) ?? null,
    seenAt: now,
    createdAt: now,
  });
  return { token };
}

/** Ends the sessions of a user, but for the one that asks; answers with how many. */
export async function endSessionsOf(
  db: DatabaseOrTransaction,
  userId: Id<"user">,
  exceptHash?: string,
): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        exceptHash ? ne(sessions.sessionToken, exceptHash) : undefined,
      ),
    )
    .returning({ userId: sessions.userId });
  return ended.length;
}

/** Stores a password's hash and makes reset links that were sent before useless. */
export async function storePassword(
  tx: Transaction,
  ctx: ServiceContext,
  userId: Id<"user">,
  hashed: PasswordHash,
): Promise<void> {
  const set = { ...hashed, updatedAt: ctx.clock.now() };
  await tx
    .insert(userPasswords)
    .values({ userId, ...set })
    .onConflictDoUpdate({ target: userPasswords.userId, set });
  await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, resetOf(userId)));
}

/** Which row of verification_tokens is a user's password reset. */
export const RESET_PREFIX = "password-reset:";
export const resetOf = (userId: Id<"user">): string => `${RESET_PREFIX}${userId}`;

export async function findPassword(
  db: DatabaseOrTransaction,
  userId: Id<"user">,
): Promise<PasswordHash | null> {
  const [row] = await db
    .select({
      hash: userPasswords.hash,
      algorithm: userPasswords.algorithm,
      memoryKib: userPasswords.memoryKib,
      iterations: userPasswords.iterations,
      parallelism: userPasswords.parallelism,
    })
    .from(userPasswords)
    .where(eq(userPasswords.userId, userId));
  return row ?? null;
}

/** INVALID beside the field, when a new password breaks the rules. */
export function requireGoodPassword(password: string, email: string): void {
  const message = passwordProblem(password, email);
  if (message) throw new AppError("INVALID", message, { fields: [{ field: "password", message }] });
}
