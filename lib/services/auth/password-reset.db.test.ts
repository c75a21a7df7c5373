import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { auditEvents, users, verificationTokens } from "@/db/schema";
import { anonymous, GOOD_PASSWORD, makeAccount, makeClient } from "@/db/test/account";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { whileLocked } from "@/db/test/while-locked";
import type { Mail } from "@/lib/adapters/mailer/contract";
import { fixedClock } from "@/lib/core/clock";
import { admitPasswordReset } from "./admit-password-reset";
import { confirmPasswordReset } from "./confirm-password-reset";
import { createPasswordResetLink } from "./create-password-reset-link";
import { findPasswordReset } from "./find-password-reset";
import { findSession } from "./find-session";
import { sendPasswordReset } from "./send-password-reset";
import { signIn } from "./sign-in";

const APP_URL = "https://deals.example";
const NEW_PASSWORD = "velvet harbor piano";
let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

async function mailsFor(email: string): Promise<Mail[]> {
  const mails: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  await sendPasswordReset({ ctx: testContext(db), input: { email }, mailer, appUrl: APP_URL });
  return mails;
}
const tokenIn = (text: string): string => {
  const [link = ""] = /https:\/\/\S+/.exec(text) ?? [];
  return new URL(link).searchParams.get("token") ?? "";
};
const linkFor = async (email: string) => tokenIn((await mailsFor(email))[0]?.text ?? "");
const confirm = (token: string, password = NEW_PASSWORD) =>
  confirmPasswordReset({ ctx: anonymous(db), input: { token, password }, client: makeClient() });
const attempt = (email: string, password: string) =>
  signIn({ ctx: anonymous(db), input: { email, password }, client: makeClient() });

test("the mailed link sets a new password, once, and ends every session", async () => {
  const { user, token: session } = await makeAccount(db);
  const [mail] = await mailsFor(user.email);
  expect(mail?.to).toBe(user.email);
  expect(mail?.text).toMatch(
    /\n\nhttps:\/\/deals\.example\/reset-password\/confirm\?token=[\w-]{43}\n\n/,
  );
  const token = tokenIn(mail?.text ?? "");
  await confirm(token);
  expect(await findSession({ ctx: anonymous(db), input: { token: session } })).toBeNull();
  await attempt(user.email, NEW_PASSWORD);
  await expect(attempt(user.email, GOOD_PASSWORD)).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
  await expect(confirm(token, "marble candle orchid")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, user.id));
  expect(events.map(({ action }) => action)).toContain("password.reset");
});

test("the token is stored hashed, and the hash is no token", async () => {
  const { user } = await makeAccount(db);
  const token = await linkFor(user.email);
  const rows = await db.select().from(verificationTokens);
  expect(JSON.stringify(rows)).not.toContain(token);
  const own = rows.find(({ identifier }) => identifier.endsWith(user.id));
  const input = { token: own?.token ?? "" };
  expect(await findPasswordReset({ ctx: anonymous(db), input })).toBeNull();
  expect(await findPasswordReset({ ctx: anonymous(db), input: { token } })).toEqual({
    userId: user.id,
    email: user.email,
  });
});

test("a link is good for an hour", async () => {
  const { user } = await makeAccount(db);
  const token = await linkFor(user.email);
  const later = (minutes: number) => ({
    ...anonymous(db),
    clock: fixedClock(new Date(Date.now() + minutes * 60_000).toISOString()),
  });
  expect(await findPasswordReset({ ctx: later(59), input: { token } })).not.toBeNull();
  const work = confirmPasswordReset({
    ctx: later(61),
    input: { token, password: NEW_PASSWORD },
    client: makeClient(),
  });
  await expect(work).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("of one link used twice at once one succeeds", async () => {
  const { user } = await makeAccount(db);
  const token = await linkFor(user.email);
  const results = await whileLocked(db, sql`select 1 from verification_tokens for update`, [
    () => confirm(token, NEW_PASSWORD),
    () => confirm(token, "marble candle orchid"),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a newer link replaces the older one, and one person's link is not another's", async () => {
  const { user } = await makeAccount(db);
  const { user: other } = await makeAccount(db);
  const older = await linkFor(user.email);
  const newer = await linkFor(user.email);
  await linkFor(other.email);
  await expect(confirm(older)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await confirm(newer);
  await attempt(other.email, GOOD_PASSWORD);
});

test("a weak password is refused and the link stays good", async () => {
  const { user } = await makeAccount(db);
  const token = await linkFor(user.email);
  await expect(confirm(token, "password123")).rejects.toMatchObject({
    code: "INVALID",
    fields: [{ field: "password" }],
  });
  await confirm(token);
});

test("no mail goes to an unknown address or a disabled account, and its old link is dead", async () => {
  expect(await mailsFor("nobody@example.test")).toEqual([]);
  const { user } = await makeAccount(db);
  const token = await linkFor(user.email);
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, user.id));
  expect(await mailsFor(user.email)).toEqual([]);
  await expect(confirm(token)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("asking is limited for an account and for an address, alike for known and unknown", async () => {
  const { user } = await makeAccount(db);
  const ask = (email: string, client = makeClient()) =>
    admitPasswordReset({ ctx: anonymous(db), input: { email }, client });
  for (const email of [user.email, "nobody@example.test"]) {
    for (let at = 0; at < 5; at += 1) expect(await ask(email)).toEqual({ email });
    await expect(ask(email)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  }
  const client = makeClient();
  for (let at = 0; at < 20; at += 1) await ask(`other${at}@example.test`, client);
  await expect(ask("last@example.test", client)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test("tokens cannot be guessed without end from one address", async () => {
  const client = makeClient();
  const guess = (at: number) =>
    confirmPasswordReset({
      ctx: anonymous(db),
      input: { token: `guess${at}`, password: NEW_PASSWORD },
      client,
    }).catch(({ code }) => code);
  const codes = [];
  for (let at = 0; at < 31; at += 1) codes.push(await guess(at));
  expect(codes.at(29)).toBe("NOT_FOUND");
  expect(codes.at(30)).toBe("RATE_LIMITED");
});

test("the operator's command makes a link too; nobody else can", async () => {
  const { user, ctx } = await makeAccount(db);
  const input = { email: user.email.toUpperCase(), appUrl: APP_URL };
  const link = await createPasswordResetLink({ ctx: testContext(db), input });
  await confirm(tokenIn(link));
  await expect(createPasswordResetLink({ ctx, input })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const unknown = { ...input, email: "nobody@example.test" };
  await expect(
    createPasswordResetLink({ ctx: testContext(db), input: unknown }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an account without password gets its first one by the link", async () => {
  const user = await makeUser(db);
  await confirm(await linkFor(user.email));
  await attempt(user.email, NEW_PASSWORD);
});
