import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "@/db/client";
import { auditEvents, sessions, settings, userPasswords, users } from "@/db/schema";
import {
  anonymous,
  GOOD_PASSWORD,
  makeAccount,
  makeClient,
  sessionContext,
} from "@/db/test/account";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import { systemIds } from "@/lib/platform/clock";
import { hashSecretToken } from "@/lib/platform/secret-token";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { insertUser } from "../users/internal";
import { findSession } from "./find-session";
import { signUp } from "./sign-up";

const person = (db: Database, email: string, client = makeClient()) =>
  signUp({
    ctx: anonymous(db),
    input: { email, name: "Mara Lindholm", password: GOOD_PASSWORD },
    client,
  });

test("the first account is the admin, the next ones are not, and both are signed in", async () => {
  const { db } = await testDatabase();
  const first = await person(db, "First@Example.test ");
  const second = await person(db, "second@example.test");
  expect(first.user).toMatchObject({ role: "admin", email: "first@example.test" });
  expect(second.user.role).toBe("user");
  const found = await findSession({ ctx: anonymous(db), input: { token: second.token } });
  expect(found?.user).toEqual(second.user);
});

test("of twenty who arrive at once exactly one is the admin", async () => {
  const { db } = await testDatabase();
  const made = await Promise.all(
    Array.from({ length: 20 }, (_none, at) => person(db, `person${at}@example.test`)),
  );
  expect(made.filter(({ user }) => user.role === "admin")).toHaveLength(1);
});

test("accounts that are made in the same moment, without a password to hash, have one admin too", async () => {
  const { db } = await testDatabase();
  const roles = await Promise.all(
    Array.from({ length: 5 }, (_none, at) =>
      db.transaction(async (tx) => {
        const account = { email: `person${at}@example.test`, name: null };
        return (await insertUser(tx, anonymous(db), account)).role;
      }),
    ),
  );
  expect(roles.filter((role) => role === "admin")).toHaveLength(1);
});

test("the demo's account does not count as the first", async () => {
  const { db } = await testDatabase();
  const demo = await makeUser(db, { email: "demo@example.test" });
  await db.insert(settings).values({ key: "demo", value: { userId: demo.id } });
  expect((await person(db, "first@example.test")).user.role).toBe("admin");
  expect((await person(db, "second@example.test")).user.role).toBe("user");
});

test("what is stored: no password, no token, and the parameters of the hash", async () => {
  const { db } = await testDatabase();
  const { user, token } = await makeAccount(db);
  const [password] = await db.select().from(userPasswords);
  expect(password).toMatchObject({ userId: user.id, algorithm: "argon2id", memoryKib: 19_456 });
  expect(password?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const [session] = await db.select().from(sessions);
  expect(session?.sessionToken).toBe(hashSecretToken(token));
  expect(session?.userAgent).toBe("Test Browser");
  const everything = JSON.stringify([
    await db.select().from(users),
    password,
    session,
    await db.select().from(auditEvents),
  ]);
  expect(everything).not.toContain(token);
  expect(everything).not.toContain(GOOD_PASSWORD);
});

test("the audit record names the account and holds no personal data", async () => {
  const { db } = await testDatabase();
  const { user } = await makeAccount(db, { email: "mara@example.test" });
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, user.id));
  expect(events).toMatchObject([{ action: "account.created", subjectId: user.id }]);
  expect(JSON.stringify(events)).not.toMatch(/mara|example/i);
});

test("a new account has its browser's time zone and formats, where they are known", async () => {
  const { db } = await testDatabase();
  const start = async (facts: object) => {
    const email = `${systemIds.make("user")}@example.test`;
    const input = { email, name: "Mara", password: GOOD_PASSWORD, ...facts };
    const { user, token } = await signUp({ ctx: anonymous(db), input, client: makeClient() });
    return getUserPrefs({ ctx: sessionContext(db, user, token) });
  };
  expect(await start({ timeZone: "Europe/Berlin", language: "de" })).toEqual({
    ...DEFAULT_USER_PREFS,
    timeZone: "Europe/Berlin",
    locale: "de-DE",
    distanceUnit: "km",
  });
  expect(await start({ timeZone: "Mars/Base", language: "??" })).toEqual(DEFAULT_USER_PREFS);
  expect(await start({})).toEqual(DEFAULT_USER_PREFS);
});

test("a taken e-mail is told, in whatever case it is written, and changes nothing", async () => {
  const { db } = await testDatabase();
  const { user } = await makeAccount(db, { email: "mara@example.test" });
  await expect(person(db, "MARA@example.test")).rejects.toMatchObject({
    code: "CONFLICT",
    fields: [{ field: "email", message: expect.stringContaining("already") }],
  });
  expect(await db.select({ id: users.id }).from(users)).toEqual([{ id: user.id }]);
});

test("two who want the same e-mail at once: one gets it, the other is told", async () => {
  const { db } = await testDatabase();
  const results = await Promise.allSettled([
    person(db, "mara@example.test"),
    person(db, "Mara@example.test"),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "CONFLICT" },
  });
});

test("a weak password is told beside its field, and no role can be smuggled in", async () => {
  const { db } = await testDatabase();
  const input = { email: "mara@example.test", name: "Mara", password: "password123" };
  const client = makeClient();
  await expect(signUp({ ctx: anonymous(db), input, client })).rejects.toMatchObject({
    code: "INVALID",
    fields: [{ field: "password" }],
  });
  const greedy = { ...input, password: GOOD_PASSWORD, role: "admin" };
  await expect(signUp({ ctx: anonymous(db), input: greedy, client })).rejects.toThrow();
  expect(await db.select().from(users)).toEqual([]);
});

test("one address cannot make accounts without end", async () => {
  const { db } = await testDatabase();
  const client = makeClient();
  await person(db, "taken@example.test");
  for (let at = 0; at < 30; at += 1) {
    await expect(person(db, "taken@example.test", client)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  }
  await expect(person(db, "new@example.test", client)).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
  await expect(person(db, "new@example.test")).resolves.toBeDefined();
});
