import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { apiKeys, sessions, users } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { systemIds } from "@/lib/platform/clock";
import { hashSecretToken, makeSecretToken } from "@/lib/platform/secret-token";
import { sessionCookieName } from "@/lib/services/auth/session-cookie";
import { closeProcessContext } from "@/lib/services/process-context";
import { actorFromRequest } from "./actor-from-request";

let db: Database;
beforeAll(async () => {
  const made = await testDatabase();
  db = made.db;
  vi.stubEnv("DATABASE_URL", made.url);
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
});
afterAll(() => closeProcessContext());

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

async function signedIn(over: { expires?: Date; disabledAt?: Date } = {}) {
  const user = await makeUser(db, { disabledAt: over.disabledAt ?? null });
  const token = makeSecretToken();
  await db.insert(sessions).values({
    sessionToken: hashSecretToken(token),
    userId: user.id,
    expires: over.expires ?? minutes(60),
  });
  return { user, token };
}

async function withKey(over: Partial<typeof apiKeys.$inferInsert> = {}) {
  const user = await makeUser(db);
  const key = `dsk_${makeSecretToken()}`;
  await db.insert(apiKeys).values({
    id: systemIds.make("apiKey"),
    userId: user.id,
    name: "A key",
    prefix: key.slice(0, 8),
    hash: hashSecretToken(key),
    scopes: ["read"],
    ...over,
  });
  return { user, key };
}

const ask = (headers: Record<string, string>) =>
  actorFromRequest(new Request("http://localhost/api/v1/listings", { headers }));
const cookie = (token: string) => ({ cookie: `theme=dark; ${sessionCookieName()}=${token}` });
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test("a session cookie is its user, who may read and write", async () => {
  const { user, token } = await signedIn();
  expect(await ask(cookie(token))).toEqual({
    kind: "user",
    userId: user.id,
    role: "user",
    scopes: ["read", "write"],
    sessionHash: hashSecretToken(token),
  });
});

test("the stored hash itself signs nobody in", async () => {
  const { token } = await signedIn();
  expect(await ask(cookie(hashSecretToken(token)))).toEqual({ kind: "anonymous" });
});

test("nothing, nonsense, a session that ran out and a disabled account are nobody", async () => {
  expect(await ask({})).toEqual({ kind: "anonymous" });
  expect(await ask(cookie("nonsense"))).toEqual({ kind: "anonymous" });
  const late = await signedIn({ expires: minutes(-1) });
  expect(await ask(cookie(late.token))).toEqual({ kind: "anonymous" });
  const disabled = await signedIn({ disabledAt: new Date() });
  expect(await ask(cookie(disabled.token))).toEqual({ kind: "anonymous" });
});

test("a visit moves the end of a session, but never beyond 180 days after sign-in", async () => {
  const fresh = await signedIn();
  const old = await signedIn();
  const daysAgo = (days: number) => minutes(-days * 24 * 60);
  const set = (user: { id: `usr_${string}` }, createdAt: Date) =>
    db
      .update(sessions)
      .set({ createdAt, seenAt: daysAgo(2) })
      .where(eq(sessions.userId, user.id));
  await set(fresh.user, daysAgo(2));
  await set(old.user, daysAgo(179));
  await ask(cookie(fresh.token));
  await ask(cookie(old.token));
  const daysLeft = async (user: { id: `usr_${string}` }) => {
    const [row] = await db.select().from(sessions).where(eq(sessions.userId, user.id));
    return Math.round(((row?.expires.getTime() ?? 0) - Date.now()) / 86_400_000);
  };
  expect(await daysLeft(fresh.user)).toBe(30);
  expect(await daysLeft(old.user)).toBe(1);
});

test("an API key speaks for its user within its scopes, and its use is noted", async () => {
  const { user, key } = await withKey();
  expect(await ask(bearer(key))).toEqual({
    kind: "user",
    userId: user.id,
    role: "user",
    scopes: ["read"],
  });
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.userId, user.id));
  expect(row?.lastUsedAt).toBeInstanceOf(Date);
});

test("the use of a key is noted once a minute at most", async () => {
  const justUsed = minutes(-0.5);
  const { user, key } = await withKey({ lastUsedAt: justUsed });
  await ask(bearer(key));
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.userId, user.id));
  expect(row?.lastUsedAt).toEqual(justUsed);
});

test("an unknown key, one that ran out and one of a disabled account are nobody", async () => {
  expect(await ask(bearer("dsk_unknown"))).toEqual({ kind: "anonymous" });
  const late = await withKey({ expiresAt: minutes(-1) });
  expect(await ask(bearer(late.key))).toEqual({ kind: "anonymous" });
  const disabled = await withKey();
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, disabled.user.id));
  expect(await ask(bearer(disabled.key))).toEqual({ kind: "anonymous" });
});

test("a wrong key is never covered by a good cookie", async () => {
  const { token } = await signedIn();
  expect(await ask({ ...cookie(token), ...bearer("dsk_unknown") })).toEqual({ kind: "anonymous" });
});
