import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { anonymous, GOOD_PASSWORD, makeAccount, makeClient } from "@/db/test/account";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { changePassword } from "./change-password";
import { endOtherSessions } from "./end-other-sessions";
import { endSession } from "./end-session";
import { findSession } from "./find-session";
import { listSessions } from "./list-sessions";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

const isAlive = async (token: string) =>
  (await findSession({ ctx: anonymous(db), input: { token } })) !== null;

async function twoDevices() {
  const account = await makeAccount(db);
  const input = { email: account.user.email, password: GOOD_PASSWORD };
  const client = { ...makeClient(), userAgent: "Phone" };
  const { token: phone } = await signIn({ ctx: anonymous(db), input, client });
  return { ...account, phone };
}

test("a person sees their own devices, and which one this is", async () => {
  await makeAccount(db);
  const { ctx } = await twoDevices();
  const list = await listSessions({ ctx });
  expect(list.map(({ userAgent, isCurrent }) => [userAgent, isCurrent]).sort()).toEqual([
    ["Phone", false],
    ["Test Browser", true],
  ]);
});

test("what the list tells signs nobody in", async () => {
  const { ctx, token } = await twoDevices();
  const list = JSON.stringify(await listSessions({ ctx }));
  expect(list).not.toContain(token);
  for (const { id } of await listSessions({ ctx })) expect(await isAlive(id)).toBe(false);
});

test("one device can be signed out, but not another person's", async () => {
  const { ctx, token, phone } = await twoDevices();
  const stranger = await makeAccount(db);
  const other = (await listSessions({ ctx })).find(({ isCurrent }) => !isCurrent);
  const input = { id: other?.id ?? "" };
  await expect(endSession({ ctx: stranger.ctx, input })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await isAlive(phone)).toBe(true);
  await endSession({ ctx, input });
  expect(await isAlive(phone)).toBe(false);
  expect(await isAlive(token)).toBe(true);
  await expect(endSession({ ctx, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(endSession({ ctx, input: { id: "" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("all others can be signed out, of this person only", async () => {
  const { ctx, token, phone } = await twoDevices();
  const stranger = await makeAccount(db);
  expect(await endOtherSessions({ ctx })).toBe(1);
  expect([await isAlive(token), await isAlive(phone), await isAlive(stranger.token)]).toEqual([
    true,
    false,
    true,
  ]);
});

test("signing out ends this session; without one nothing happens", async () => {
  const { ctx, token, phone } = await twoDevices();
  await signOut({ ctx });
  expect([await isAlive(token), await isAlive(phone)]).toEqual([false, true]);
  await signOut({ ctx: anonymous(db) });
});

test("a new password ends every other session, and the old password is over", async () => {
  const { ctx, user, token, phone } = await twoDevices();
  const password = "velvet harbor piano";
  await changePassword({ ctx, input: { currentPassword: GOOD_PASSWORD, password } });
  expect([await isAlive(token), await isAlive(phone)]).toEqual([true, false]);
  const attempt = (tried: string) =>
    signIn({
      ctx: anonymous(db),
      input: { email: user.email, password: tried },
      client: makeClient(),
    });
  await expect(attempt(GOOD_PASSWORD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await attempt(password);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, user.id));
  expect(events.find(({ action }) => action === "password.changed")?.data).toEqual({
    endedSessions: 1,
  });
});

test("a wrong current password changes nothing, and cannot be tried without end", async () => {
  const { ctx, user, phone } = await twoDevices();
  const input = { currentPassword: "wrong", password: "velvet harbor piano" };
  for (let at = 0; at < 10; at += 1) {
    await expect(changePassword({ ctx, input })).rejects.toMatchObject({
      code: "INVALID",
      fields: [{ field: "currentPassword" }],
    });
  }
  await expect(changePassword({ ctx, input })).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(await isAlive(phone)).toBe(true);
  const credentials = { email: user.email, password: GOOD_PASSWORD };
  await signIn({ ctx: anonymous(db), input: credentials, client: makeClient() });
});

test("a weak new password is refused before the old one is looked at", async () => {
  const { ctx, user } = await makeAccount(db);
  const input = { currentPassword: "wrong", password: user.email };
  await expect(changePassword({ ctx, input })).rejects.toMatchObject({
    fields: [{ field: "password", message: "Do not use your e-mail address." }],
  });
});

test("nobody and an API key may do none of this", async () => {
  const user = await makeUser(db);
  const program = testContext(db, actorOf(user));
  const input = { currentPassword: GOOD_PASSWORD, password: "velvet harbor piano" };
  for (const [ctx, code] of [
    [anonymous(db), "UNAUTHENTICATED"],
    [program, "FORBIDDEN"],
  ] as const) {
    await expect(listSessions({ ctx })).rejects.toMatchObject({ code });
    await expect(endOtherSessions({ ctx })).rejects.toMatchObject({ code });
    await expect(endSession({ ctx, input: { id: "x" } })).rejects.toMatchObject({ code });
    await expect(changePassword({ ctx, input })).rejects.toMatchObject({ code });
  }
});
