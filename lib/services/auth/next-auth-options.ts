import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import type { AuthOptions } from "next-auth";
import { users } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { safeNextPath } from "@/lib/domain/account/safe-next-path";
import type { BrowserFacts } from "@/lib/domain/prefs/browser-facts.schema";
import { env } from "@/lib/platform/env";
import type { ServiceContext } from "../context";
import { nextAuthAdapter } from "./next-auth-adapter";
import { isHttps, sessionCookieName, sessionCookieOptions } from "./session-cookie";
import { SESSION_ABSOLUTE_MS } from "./session-lifetime";
import { signInProviders } from "./sign-in-providers";

type AppSession = {
  readonly expires: string;
  readonly user: { readonly id: string; readonly name: string | null; readonly email: string };
};

/** A provider must not let an account in that an admin shut out, nor take over one by an unproven e-mail. */
async function mayEnter(
  ctx: ServiceContext,
  user: { id: string; email?: string | null },
  profile: { email_verified?: boolean } | undefined,
): Promise<boolean> {
  if (!user.email || profile?.email_verified === false) return false;
  const sameId = eq(users.id, user.id as Id<"user">);
  const sameEmail = eq(sql`lower(${users.email})`, user.email.toLowerCase());
  const disabled = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(or(sameId, sameEmail), isNotNull(users.disabledAt)));
  return disabled.length === 0;
}

function callbacks(ctx: ServiceContext): NonNullable<AuthOptions["callbacks"]> {
  return {
    signIn: ({ user, profile }) => mayEnter(ctx, user, profile as { email_verified?: boolean }),
    // Field by field: next-auth hands over whole rows, and what is returned goes to the browser.
    session: ({ session, user }): AppSession => ({
      expires: session.expires,
      user: { id: user.id, name: user.name ?? null, email: user.email },
    }),
    redirect: ({ url, baseUrl }) => {
      const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
      return `${baseUrl}${safeNextPath(path)}`;
    },
  };
}

/**
 * next-auth 4 with database sessions. E-mail and password have routes of their own beside it.
 * `browser` gives an account that is made on the way its first preferences.
 */
export function nextAuthOptions(ctx: ServiceContext, browser: BrowserFacts = {}): AuthOptions {
  const settings = env();
  return {
    adapter: nextAuthAdapter(ctx, browser),
    providers: signInProviders(settings),
    secret: settings.SESSION_SECRET,
    session: { strategy: "database", maxAge: SESSION_ABSOLUTE_MS / 1_000 },
    useSecureCookies: isHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    callbacks: callbacks(ctx),
    logger: {
      error: (code, detail) => {
        const err = detail instanceof Error ? detail : detail.error;
        ctx.log.warn({ code, err: err instanceof Error ? err.message : undefined }, "next-auth");
      },
      warn: (code) => ctx.log.debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}
