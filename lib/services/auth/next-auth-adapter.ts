import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { eq, sql } from "drizzle-orm";
import type { Adapter, AdapterAccount, AdapterSession, AdapterUser } from "next-auth/adapters";
import { withTransaction } from "@/db/client";
import { authAccounts, sessions, users, verificationTokens } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { BrowserFacts } from "@/lib/domain/prefs/browser-facts.schema";
import { hashSecretToken } from "@/lib/platform/secret-token";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { ServiceContext } from "../context";
import { insertFirstPrefs } from "../user-prefs/internal";
import { insertUser } from "../users/internal";
import { findSession } from "./find-session";
import { sessionExpiry } from "./session-lifetime";

const USER = {
  id: users.id,
  email: users.email,
  name: users.name,
  image: users.image,
  emailVerified: users.emailVerified,
};

/** Sessions of next-auth in our table: hashed, with our lifetimes, ended for disabled accounts. */
function sessionMethods(ctx: ServiceContext) {
  const own = (token: string) => eq(sessions.sessionToken, hashSecretToken(token));
  return {
    createSession: async ({ sessionToken, userId }: AdapterSession) => {
      const now = ctx.clock.now();
      const expires = sessionExpiry(now, now);
      const id = userId as Id<"user">;
      await withTransaction(ctx.db, async (tx) => {
        const stamps = { expires, seenAt: now, createdAt: now };
        await tx
          .insert(sessions)
          .values({ sessionToken: hashSecretToken(sessionToken), userId: id, ...stamps });
        await recordAuditEvent(tx, ctx, { action: "session.started", actorId: id });
      });
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: async (sessionToken: string) => {
      const signedIn = await findSession({ ctx, input: { token: sessionToken } });
      if (!signedIn) return null;
      const [row] = await ctx.db
        .select({ user: USER, expires: sessions.expires })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(own(sessionToken));
      if (!row) return null;
      const { user, expires } = row;
      return { user, session: { sessionToken, userId: user.id, expires } };
    },
    // findSession has moved the end already
    updateSession: async () => null,
    deleteSession: async (sessionToken: string) => {
      await ctx.db.delete(sessions).where(own(sessionToken));
    },
  };
}

/**
 * next-auth's view of our tables: the stock adapter, with everything replaced that would store a token in the
 * clear, hand out a whole row, or make an account past `insertUser`.
 */
export function nextAuthAdapter(ctx: ServiceContext, browser: BrowserFacts): Adapter {
  const stock = DrizzleAdapter(ctx.db, {
    usersTable: users,
    accountsTable: authAccounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  } as never) as Adapter;
  const one = async (where: ReturnType<typeof eq>): Promise<AdapterUser | null> => {
    const [user] = await ctx.db.select(USER).from(users).where(where);
    return user ?? null;
  };
  return {
    ...stock,
    ...sessionMethods(ctx),
    getUser: (id) => one(eq(users.id, id as Id<"user">)),
    getUserByEmail: (email) => one(eq(sql`lower(${users.email})`, email.toLowerCase())),
    getUserByAccount: async (account) => {
      const found = await stock.getUserByAccount?.(account);
      return found ? one(eq(users.id, found.id as Id<"user">)) : null;
    },
    createUser: ({ email, name, image }: Omit<AdapterUser, "id">) =>
      withTransaction(ctx.db, async (tx) => {
        const values = { email: email.toLowerCase(), name: name ?? null, image: image ?? null };
        const user = await insertUser(tx, ctx, values);
        await insertFirstPrefs(tx, user.id, browser);
        await recordAuditEvent(tx, ctx, {
          action: "account.created",
          actorId: user.id,
          subjectId: user.id,
          data: { role: user.role },
        });
        return { ...values, id: user.id, emailVerified: null };
      }),
    // Who it is, is all that signing in needs; the provider's tokens are not kept.
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      const account = { userId: userId as Id<"user">, type, provider, providerAccountId };
      await ctx.db.insert(authAccounts).values(account);
    },
  };
}
