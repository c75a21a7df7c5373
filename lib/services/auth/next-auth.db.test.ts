import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import NextAuth from "next-auth";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { authAccounts, sessions, userPasswords, userPrefs, users } from "@/db/schema";
import { makeAccount } from "@/db/test/account";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { type OidcPerson, startOidcServer } from "@/db/test/oidc-server";
import { BROWSER_COOKIE, cookieOfFacts, factsOfCookie } from "@/lib/domain/prefs/browser-cookie";
import { hashSecretToken } from "@/lib/platform/secret-token";
import { findSession } from "./find-session";
import { nextAuthOptions } from "./next-auth-options";

let db: Database;
let app: Server;
let origin = "";
let person: OidcPerson;
let closeOidc: () => Promise<void>;

/** next-auth behind Node's own server, as it is behind Next: nothing of it is replaced. */
function startApp(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    let body = "";
    for await (const part of request) body += part;
    const cookies = Object.fromEntries(
      (request.headers.cookie ?? "")
        .split("; ")
        .filter(Boolean)
        .map((part) => {
          const [name = "", ...rest] = part.split("=");
          return [name, decodeURIComponent(rest.join("="))];
        }),
    );
    const query = {
      ...Object.fromEntries(url.searchParams),
      nextauth: url.pathname.split("/").slice(3),
    };
    const made = Object.assign(response, {
      status: (code: number) => {
        response.statusCode = code;
        return made;
      },
      json: (value: unknown) => response.end(JSON.stringify(value)),
      send: (value: unknown) =>
        response.end(typeof value === "string" ? value : JSON.stringify(value ?? null)),
    });
    const form = Object.fromEntries(new URLSearchParams(body));
    const asked = Object.assign(request, { query, cookies, body: form });
    const browser = factsOfCookie(cookies[BROWSER_COOKIE]);
    await NextAuth(asked as never, made as never, nextAuthOptions(testContext(db), browser));
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

beforeAll(async () => {
  ({ db } = await testDatabase());
  person = { sub: "sub-1", email: "Ida@Example.test", email_verified: true, name: "Ida" };
  const oidc = await startOidcServer(new Proxy(person, { ownKeys: () => Object.keys(person) }));
  closeOidc = oidc.close;
  app = await startApp();
  origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  vi.stubEnv("DATABASE_URL", "postgres://localhost/unused");
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
  vi.stubEnv("APP_URL", origin);
  vi.stubEnv("OIDC_ISSUER", oidc.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "deal-scout");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a client secret");
  vi.stubEnv("OIDC_LABEL", "Company login");
});
afterAll(async () => {
  app.close();
  await closeOidc();
});

class Browser {
  readonly jar = new Map<string, string>();

  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(url, origin), {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie },
      body: form ? new URLSearchParams(form) : null,
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", ...rest] = (line.split(";")[0] ?? "").split("=");
      if (rest.join("=") === "") this.jar.delete(name);
      else this.jar.set(name, rest.join("="));
    }
    return response;
  }

  /** The whole round trip; answers with where it ends. */
  async signInWithOidc(callbackUrl = `${origin}/deals`): Promise<string> {
    const { csrfToken } = (await (await this.go("/api/auth/csrf")).json()) as {
      csrfToken: string;
    };
    const begun = await this.go("/api/auth/signin/oidc", { csrfToken, callbackUrl });
    const consent = await fetch(begun.headers.get("location") ?? "", { redirect: "manual" });
    return this.follow(consent.headers.get("location") ?? "");
  }

  /** Where a browser lands that follows redirects within /api/auth. */
  async follow(url: string): Promise<string> {
    const response = await this.go(url);
    const next = response.headers.get("location");
    if (!next) return url;
    return new URL(next, origin).pathname.startsWith("/api/auth/") ? this.follow(next) : next;
  }

  get token(): string {
    return this.jar.get("next-auth.session-token") ?? "";
  }
}

const session = (token: string) => findSession({ ctx: testContext(db), input: { token } });

test("a provider from the environment signs a person in, with a session like any other", async () => {
  const browser = new Browser();
  expect(await browser.signInWithOidc()).toBe(`${origin}/deals`);
  const signedIn = await session(browser.token);
  expect(signedIn?.user).toMatchObject({ email: "ida@example.test", name: "Ida", role: "admin" });
  const rows = await db.select().from(sessions);
  expect(rows.map(({ sessionToken }) => sessionToken)).toEqual([hashSecretToken(browser.token)]);
  const daysLeft = ((rows[0]?.expires.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(Math.round(daysLeft)).toBe(30);
});

test("of the provider only the person's id is kept, no token of it", async () => {
  const rows = await db.select().from(authAccounts);
  expect(rows).toMatchObject([{ provider: "oidc", providerAccountId: "sub-1" }]);
  expect(JSON.stringify(rows)).not.toMatch(/secret|eyJ/);
});

test("the second sign-in is the same person, and what the browser may read is four fields", async () => {
  const browser = new Browser();
  await browser.signInWithOidc();
  const people = await db.select().from(users);
  expect(people).toHaveLength(1);
  const answer = await (await browser.go("/api/auth/session")).json();
  expect(answer).toEqual({
    expires: expect.any(String),
    user: { id: people[0]?.id, name: "Ida", email: "ida@example.test" },
  });
});

test("signing out through next-auth ends the session", async () => {
  const browser = new Browser();
  await browser.signInWithOidc();
  const { token } = browser;
  const { csrfToken } = (await (await browser.go("/api/auth/csrf")).json()) as {
    csrfToken: string;
  };
  await browser.go("/api/auth/signout", { csrfToken });
  expect(await session(token)).toBeNull();
  expect(browser.token).toBe("");
});

test("a callback leads to pages of ours only", async () => {
  const browser = new Browser();
  expect(await browser.signInWithOidc("https://evil.example/")).toBe(`${origin}/deals`);
  expect(await new Browser().signInWithOidc(`${origin}/settings?tab=keys`)).toBe(
    `${origin}/settings?tab=keys`,
  );
});

test("a disabled account is not let in by the provider either", async () => {
  await db.update(users).set({ disabledAt: new Date() });
  const browser = new Browser();
  expect(await browser.signInWithOidc()).toContain("/login?error=AccessDenied");
  expect(browser.token).toBe("");
  await db.update(users).set({ disabledAt: null });
});

test("an unproven e-mail is not let in, a known e-mail takes nobody's account over", async () => {
  Object.assign(person, { sub: "sub-2", email: "new@example.test", email_verified: false });
  expect(await new Browser().signInWithOidc()).toContain("/login?error=AccessDenied");
  const { user } = await makeAccount(db);
  Object.assign(person, { sub: "sub-3", email: user.email, email_verified: true });
  const browser = new Browser();
  expect(await browser.signInWithOidc()).toContain("error=OAuthAccountNotLinked");
  expect(browser.token).toBe("");
});

test("who is signed in by password connects the provider to that account", async () => {
  const { user, token } = await makeAccount(db);
  Object.assign(person, { sub: "sub-4", email: "elsewhere@example.test", email_verified: true });
  const browser = new Browser();
  browser.jar.set("next-auth.session-token", token);
  await browser.signInWithOidc();
  const [account] = await db
    .select()
    .from(authAccounts)
    .where(eq(authAccounts.providerAccountId, "sub-4"));
  expect(account?.userId).toBe(user.id);
  const [password] = await db.select().from(userPasswords).where(eq(userPasswords.userId, user.id));
  expect(password).toBeDefined();
});

test("an account that a provider brings has its browser's time zone too", async () => {
  Object.assign(person, { sub: "sub-5", email: "otto@example.test", email_verified: true });
  const browser = new Browser();
  browser.jar.set(BROWSER_COOKIE, cookieOfFacts({ timeZone: "Europe/Berlin", language: "de" }));
  await browser.signInWithOidc();
  const id = (await session(browser.token))?.user.id ?? "usr_none";
  const [prefs] = await db.select().from(userPrefs).where(eq(userPrefs.userId, id));
  expect(prefs).toMatchObject({ timeZone: "Europe/Berlin", locale: "de-DE", distanceUnit: "km" });
});

test("a forged callback without the browser's own state is refused", async () => {
  const victim = new Browser();
  await victim.go("/api/auth/csrf");
  const end = await victim.follow("/api/auth/callback/oidc?code=stolen&state=made-up");
  expect(end).toContain("error=OAuthCallback");
  expect(victim.token).toBe("");
});
