import { and, eq, gt, isNull } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { hashSecretToken } from "@/lib/platform/secret-token";
import type { ServiceContext, UserActor } from "../context";
import { sessionExpiry } from "./session-lifetime";

/** Writing `seen_at` on every request would make every read a write. */
const SEEN_EVERY_MS = 3_600_000;

export type SignedIn = {
  readonly actor: UserActor;
  readonly user: {
    readonly id: Id<"user">;
    readonly email: string;
    readonly name: string | null;
    readonly role: "user" | "admin";
  };
};

type Args = { ctx: ServiceContext; input: { token: string } };

/** Who the cookie's token signs in; null when it is unknown, run out, or the account is disabled. */
export async function findSession({ ctx, input }: Args): Promise<SignedIn | null> {
  const now = ctx.clock.now();
  const sessionHash = hashSecretToken(input.token);
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      seenAt: sessions.seenAt,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.sessionToken, sessionHash),
        gt(sessions.expires, now),
        isNull(users.disabledAt),
      ),
    );
  if (!row) return null;
  const { seenAt, createdAt, ...user } = row;
  if (now.getTime() - seenAt.getTime() > SEEN_EVERY_MS) {
    await ctx.db
      .update(sessions)
      .set({ seenAt: now, expires: sessionExpiry(createdAt, now) })
      .where(eq(sessions.sessionToken, sessionHash));
  }
  const actor: UserActor = {
    kind: "user",
    userId: user.id,
    role: user.role,
    scopes: ["read", "write"],
    sessionHash,
  };
  return { actor, user };
}
