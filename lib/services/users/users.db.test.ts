import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "@/db/client";
import {
  apiKeys,
  auditEvents,
  listings,
  sessions,
  settings,
  userPasswords,
  userPrefs,
  users,
} from "@/db/schema";
import {
  anonymous,
  GOOD_PASSWORD,
  makeAccount,
  makeClient,
  sessionContext,
} from "@/db/test/account";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeComp, makeListing, makeSource, makeUser } from "@/db/test/factories";
import { whileLocked } from "@/db/test/while-locked";
import { createApiKey } from "../api-keys/create-api-key";
import { findApiKeyActor } from "../api-keys/find-api-key-actor";
import { createPasswordResetLink } from "../auth/create-password-reset-link";
import { findPasswordReset } from "../auth/find-password-reset";
import { findSession } from "../auth/find-session";
import { signIn } from "../auth/sign-in";
import { updateUserPrefs } from "../user-prefs/update-user-prefs";
import { changeEmail } from "./change-email";
import { deleteAccount } from "./delete-account";
import { getAccount } from "./get-account";
import { listUsers } from "./list-users";
import { setUserDisabled } from "./set-user-disabled";
import { setUserRole } from "./set-user-role";
import { updateProfile } from "./update-profile";

async function adminAndUser() {
  const { db } = await testDatabase();
  return { db, admin: await makeAccount(db), mara: await makeAccount(db) };
}
const attempt = (db: Database, email: string) =>
  signIn({
    ctx: anonymous(db),
    input: { email, password: GOOD_PASSWORD },
    client: makeClient(),
  });

test("a person reads and renames their own account only", async () => {
  const { admin, mara } = await adminAndUser();
  await updateProfile({ ctx: mara.ctx, input: { name: "  Mara L. " } });
  expect(await getAccount({ ctx: mara.ctx })).toMatchObject({
    name: "Mara L.",
    email: mara.user.email,
    hasPassword: true,
  });
  expect((await getAccount({ ctx: admin.ctx })).name).toBe("Mara Lindholm");
});

test("the e-mail changes with the password, and the old one no longer signs in", async () => {
  const { db, mara } = await adminAndUser();
  const input = { email: "Mara@New.test", password: GOOD_PASSWORD };
  await expect(
    changeEmail({ ctx: mara.ctx, input: { ...input, password: "wrong" } }),
  ).rejects.toMatchObject({ code: "INVALID", fields: [{ field: "password" }] });
  await changeEmail({ ctx: mara.ctx, input });
  await attempt(db, "mara@new.test");
  await expect(attempt(db, mara.user.email)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("a changed e-mail kills the reset link in the old mailbox", async () => {
  const { db, mara } = await adminAndUser();
  const system = testContext(db);
  const input = { email: mara.user.email, appUrl: "https://deals.example" };
  const link = await createPasswordResetLink({ ctx: system, input });
  const token = new URL(link).searchParams.get("token") ?? "";
  expect(await findPasswordReset({ ctx: system, input: { token } })).not.toBeNull();
  await changeEmail({
    ctx: mara.ctx,
    input: { email: "mara@new.test", password: GOOD_PASSWORD },
  });
  expect(await findPasswordReset({ ctx: system, input: { token } })).toBeNull();
});

test("another person's e-mail is refused, in any case", async () => {
  const { admin, mara } = await adminAndUser();
  const input = { email: admin.user.email.toUpperCase(), password: GOOD_PASSWORD };
  await expect(changeEmail({ ctx: mara.ctx, input })).rejects.toMatchObject({
    code: "CONFLICT",
    fields: [{ field: "email" }],
  });
});

test("a deleted account leaves no row of the person, but those of others and the audit record", async () => {
  const { db, admin, mara } = await adminAndUser();
  const source = await makeSource(db, mara.user.id);
  await makeListing(db, source);
  await makeComp(db, source);
  await updateUserPrefs({ ctx: mara.ctx, input: { theme: "dark" } });
  await createApiKey({ ctx: mara.ctx, input: { name: "K", access: "read", expiresInDays: null } });
  const kept = await makeListing(db, await makeSource(db, admin.user.id));
  const input = { confirmation: mara.user.email.toUpperCase(), password: GOOD_PASSWORD };
  await deleteAccount({ ctx: mara.ctx, input });
  const tables = await db.execute<{ table_name: string }>(
    `select table_name from information_schema.columns
     where column_name = 'user_id' and table_schema = 'public'`,
  );
  expect(tables.length).toBeGreaterThan(15);
  for (const { table_name: table } of tables) {
    const rows = await db.execute(`select 1 from ${table} where user_id = '${mara.user.id}'`);
    expect([table, rows.length]).toEqual([table, 0]);
  }
  expect(await db.select().from(users).where(eq(users.id, mara.user.id))).toEqual([]);
  expect(await db.select({ id: listings.id }).from(listings)).toEqual([{ id: kept.id }]);
  expect(await findSession({ ctx: anonymous(db), input: { token: mara.token } })).toBeNull();
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, mara.user.id));
  expect(events.at(-1)).toMatchObject({ action: "account.deleted", subjectId: mara.user.id });
});

test("deleting wants the own e-mail typed and the own password", async () => {
  const { db, admin, mara } = await adminAndUser();
  const attempts = [
    [{ confirmation: admin.user.email, password: GOOD_PASSWORD }, "confirmation"],
    [{ confirmation: mara.user.email, password: "wrong" }, "password"],
    [{ confirmation: mara.user.email }, "password"],
  ] as const;
  for (const [input, field] of attempts) {
    await expect(deleteAccount({ ctx: mara.ctx, input })).rejects.toMatchObject({
      code: "INVALID",
      fields: [{ field }],
    });
  }
  expect(await db.select().from(users)).toHaveLength(2);
});

test("an account without a password is deleted by the typed e-mail alone", async () => {
  const { db, mara } = await adminAndUser();
  await db.delete(userPasswords).where(eq(userPasswords.userId, mara.user.id));
  await deleteAccount({ ctx: mara.ctx, input: { confirmation: mara.user.email } });
  expect(await db.select().from(users)).toHaveLength(1);
});

test("the only admin cannot leave others alone, but may when an admin stays or nobody does", async () => {
  const { db, admin, mara } = await adminAndUser();
  const input = (email: string) => ({ confirmation: email, password: GOOD_PASSWORD });
  const leave = () => deleteAccount({ ctx: admin.ctx, input: input(admin.user.email) });
  await expect(leave()).rejects.toMatchObject({ code: "CONFLICT" });
  await setUserRole({ ctx: admin.ctx, input: { userId: mara.user.id, role: "admin" } });
  await leave();
  const now = sessionContext(db, { id: mara.user.id, role: "admin" }, mara.token);
  const demo = await makeUser(db);
  await db.insert(settings).values({ key: "demo", value: { userId: demo.id } });
  await deleteAccount({ ctx: now, input: input(mara.user.email) });
});

test("of two admins who leave at once one stays", async () => {
  const { db, admin, mara } = await adminAndUser();
  await makeAccount(db);
  await setUserRole({ ctx: admin.ctx, input: { userId: mara.user.id, role: "admin" } });
  const results = await whileLocked(
    db,
    sql`select 1 from users for update`,
    [admin, mara].map(
      ({ ctx, user }) =>
        () =>
          deleteAccount({ ctx, input: { confirmation: user.email, password: GOOD_PASSWORD } }),
    ),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a disabled account is out at once: session, key and password; enabled it is back", async () => {
  const { db, admin, mara } = await adminAndUser();
  const created = await createApiKey({
    ctx: mara.ctx,
    input: { name: "K", access: "read", expiresInDays: null },
  });
  const input = { userId: mara.user.id, disabled: true };
  await setUserDisabled({ ctx: admin.ctx, input });
  const ctx = anonymous(db);
  expect(await db.select().from(sessions).where(eq(sessions.userId, mara.user.id))).toEqual([]);
  expect(await findApiKeyActor({ ctx, input: { key: created.key } })).toBeNull();
  await expect(attempt(db, mara.user.email)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await setUserDisabled({ ctx: admin.ctx, input: { ...input, disabled: false } });
  expect(await findApiKeyActor({ ctx, input: { key: created.key } })).not.toBeNull();
  await attempt(db, mara.user.email);
});

test("a new role holds from the next request on", async () => {
  const { db, admin, mara } = await adminAndUser();
  await setUserRole({ ctx: admin.ctx, input: { userId: mara.user.id, role: "admin" } });
  const found = await findSession({ ctx: anonymous(db), input: { token: mara.token } });
  expect(found?.actor.role).toBe("admin");
});

test("the last admin can be neither disabled nor demoted", async () => {
  const { admin } = await adminAndUser();
  const userId = admin.user.id;
  await expect(
    setUserDisabled({ ctx: admin.ctx, input: { userId, disabled: true } }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(
    setUserRole({ ctx: admin.ctx, input: { userId, role: "user" } }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("for who is no admin, users and their management do not exist", async () => {
  const { admin, mara } = await adminAndUser();
  const userId = admin.user.id;
  const nothing = { code: "NOT_FOUND" };
  await expect(listUsers({ ctx: mara.ctx })).rejects.toMatchObject(nothing);
  await expect(
    setUserDisabled({ ctx: mara.ctx, input: { userId, disabled: true } }),
  ).rejects.toMatchObject(nothing);
  await expect(
    setUserRole({ ctx: mara.ctx, input: { userId: mara.user.id, role: "admin" } }),
  ).rejects.toMatchObject(nothing);
  await expect(
    setUserRole({ ctx: admin.ctx, input: { userId: "usr_unknown", role: "admin" } }),
  ).rejects.toMatchObject(nothing);
});

test("an admin sees everybody, and no hash or token of anybody", async () => {
  const { admin, mara } = await adminAndUser();
  const list = await listUsers({ ctx: admin.ctx });
  expect(list.map(({ id }) => id).sort()).toEqual([admin.user.id, mara.user.id].sort());
  expect(list[0]?.seenAt).toBeInstanceOf(Date);
  expect(Object.keys(list[0] ?? {}).sort()).toEqual(
    ["createdAt", "disabledAt", "email", "id", "name", "role", "seenAt"].sort(),
  );
});

test("a program with a key, even an admin's, changes no account", async () => {
  const { db, admin } = await adminAndUser();
  const user = await db.select().from(users).where(eq(users.id, admin.user.id));
  const program = testContext(db, actorOf(user[0] as never));
  const forbidden = { code: "FORBIDDEN" };
  const userId = admin.user.id;
  for (const work of [
    updateProfile({ ctx: program, input: { name: "X" } }),
    changeEmail({ ctx: program, input: { email: "x@new.test", password: GOOD_PASSWORD } }),
    deleteAccount({
      ctx: program,
      input: { confirmation: admin.user.email, password: GOOD_PASSWORD },
    }),
    setUserRole({ ctx: program, input: { userId, role: "user" } }),
    setUserDisabled({ ctx: program, input: { userId, disabled: true } }),
  ]) {
    await expect(work).rejects.toMatchObject(forbidden);
  }
  expect(await db.select().from(apiKeys)).toEqual([]);
  expect(await db.select().from(userPrefs)).toEqual([]);
});
