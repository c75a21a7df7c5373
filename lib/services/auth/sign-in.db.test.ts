import { hash } from "@node-rs/argon2";
import { count, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { auditEvents, rateLimits, sessions, userPasswords, users } from "@/db/schema";
import { anonymous, GOOD_PASSWORD, makeAccount, makeClient } from "@/db/test/account";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { processorTimeMs } from "@/db/test/processor-time";
import { fixedClock } from "@/lib/core/clock";
import type { AppError } from "@/lib/core/errors";
import type { Client } from "./client";
import { findSession } from "./find-session";
import { signIn } from "./sign-in";

let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

const attempt = (email: string, password: string, client: Client = makeClient()) =>
  signIn({ ctx: anonymous(db), input: { email, password }, client });
const failure = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error("it succeeded")),
    (error: AppError) => error,
  );

test("the right password signs in, however the e-mail is written", async () => {
  const { user } = await makeAccount(db);
  const { token } = await attempt(` ${user.email.toUpperCase()} `, GOOD_PASSWORD);
  const found = await findSession({ ctx: anonymous(db), input: { token } });
  expect(found?.user.id).toBe(user.id);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, user.id));
  expect(events.map(({ action }) => action)).toContain("session.started");
});

test("unknown e-mail, wrong password and an account without password answer alike", async () => {
  const { user } = await makeAccount(db);
  const { user: other } = await makeAccount(db);
  await db.delete(userPasswords).where(eq(userPasswords.userId, other.id));
  const answers = [
    await failure(attempt("nobody@example.test", GOOD_PASSWORD)),
    await failure(attempt(user.email, "wrong wrong wrong")),
    await failure(attempt(other.email, GOOD_PASSWORD)),
  ];
  for (const { code, message, fields } of answers) {
    expect({ code, message, fields }).toEqual({
      code: "UNAUTHENTICATED",
      message: "The e-mail or the password is wrong.",
      fields: [],
    });
  }
});

test("an unknown e-mail costs as much work as a wrong password, so that time tells nothing", async () => {
  const { user } = await makeAccount(db);
  const effortOf = (email: string) =>
    processorTimeMs(() => failure(attempt(email, "wrong wrong wrong")));
  await effortOf("warm@example.test");
  let unknown = 0;
  let known = 0;
  // Without the decoy the ratio is under 0.2.
  for (let run = 0; run < 12; run += 1) {
    unknown += await effortOf("nobody@example.test");
    known += await effortOf(user.email);
  }
  expect(unknown / known).toBeGreaterThan(0.6);
  expect(unknown / known).toBeLessThan(1.6);
});

test("a disabled account is told only to who knows its password, and its sessions are dead", async () => {
  const { user, token } = await makeAccount(db);
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, user.id));
  expect((await failure(attempt(user.email, GOOD_PASSWORD))).message).toContain("disabled");
  expect((await failure(attempt(user.email, "wrong wrong wrong"))).message).toContain("wrong");
  expect(await findSession({ ctx: anonymous(db), input: { token } })).toBeNull();
});

test("a hash with old parameters is made anew at sign-in", async () => {
  const { user } = await makeAccount(db);
  const old = await hash(GOOD_PASSWORD, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
  await db
    .update(userPasswords)
    .set({ hash: old, memoryKib: 4_096, iterations: 1 })
    .where(eq(userPasswords.userId, user.id));
  await attempt(user.email, GOOD_PASSWORD);
  const [row] = await db.select().from(userPasswords).where(eq(userPasswords.userId, user.id));
  expect(row).toMatchObject({ memoryKib: 19_456, iterations: 2 });
  expect(row?.hash).toContain("m=19456,t=2,p=1");
  await attempt(user.email, GOOD_PASSWORD);
});

test("signing in again ends the session that this browser had, and no other", async () => {
  const { user, ctx, token: here } = await makeAccount(db);
  const { token: elsewhere } = await attempt(user.email, GOOD_PASSWORD);
  const input = { email: user.email, password: GOOD_PASSWORD };
  await signIn({ ctx, input, client: makeClient() });
  expect(await findSession({ ctx, input: { token: here } })).toBeNull();
  expect(await findSession({ ctx, input: { token: elsewhere } })).not.toBeNull();
});

test("a session that nobody visits for thirty days is over, and is cleared away at sign-in", async () => {
  const { user, token } = await makeAccount(db);
  const later = fixedClock(new Date(Date.now() + 30 * 86_400_000 + 1_000).toISOString());
  const ctx = { ...testContext(db, { kind: "anonymous" }), clock: later };
  expect(await findSession({ ctx, input: { token } })).toBeNull();
  await signIn({
    ctx,
    input: { email: user.email, password: GOOD_PASSWORD },
    client: makeClient(),
  });
  const [kept] = await db
    .select({ sessions: count() })
    .from(sessions)
    .where(eq(sessions.userId, user.id));
  expect(kept?.sessions).toBe(1);
});

test("five wrong passwords from one address: the sixth try waits, even with the right one", async () => {
  const { user } = await makeAccount(db);
  const client = makeClient();
  for (let at = 0; at < 5; at += 1) {
    expect((await failure(attempt(user.email, "wrong wrong wrong", client))).code).toBe(
      "UNAUTHENTICATED",
    );
  }
  const refused = await failure(attempt(user.email, GOOD_PASSWORD, client));
  expect(refused.code).toBe("RATE_LIMITED");
  expect(refused.message).toMatch(/^Too many tries\. Try again in 1[45] minutes\.$/);
  expect(refused.retryAfterMs).toBeGreaterThan(14 * 60_000);
  await expect(attempt(user.email, GOOD_PASSWORD)).resolves.toBeDefined();
});

test("the limit is the same for an e-mail that has no account", async () => {
  const client = makeClient();
  const codes: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    codes.push((await failure(attempt("nobody2@example.test", "wrong wrong", client))).code);
  }
  expect(codes).toEqual([...Array(5).fill("UNAUTHENTICATED"), "RATE_LIMITED"]);
});

test("a hundred tries at once do not slip past the limit together", async () => {
  const { user } = await makeAccount(db);
  const client = makeClient();
  const codes = await Promise.all(
    Array.from(
      { length: 100 },
      async () => (await failure(attempt(user.email, "wrong", client))).code,
    ),
  );
  expect(codes.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(5);
});

test("one address cannot try many accounts", async () => {
  const client = makeClient();
  const codes: string[] = [];
  for (let at = 0; at < 52; at += 1) {
    codes.push((await failure(attempt(`many${at}@example.test`, "wrong wrong", client))).code);
  }
  expect(codes.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(50);
});

test("what succeeds does not count", async () => {
  const { user } = await makeAccount(db);
  const client = makeClient();
  for (let at = 0; at < 60; at += 1) await attempt(user.email, GOOD_PASSWORD, client);
}, 60_000);

test("the counters hold no e-mail and no address", async () => {
  const { user } = await makeAccount(db);
  const client = makeClient({ address: "198.51.100.77" });
  await failure(attempt(user.email, "wrong wrong", client));
  const rows = JSON.stringify(await db.select().from(rateLimits));
  expect(rows).not.toContain("198.51.100.77");
  expect(rows).not.toContain("@");
});
