import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fetches, mailMessages, sourceHealth, sources, type User } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import { startMailServer, uploadMails } from "@/db/test/mail-factories";
import type { StoredMail } from "@/lib/adapters/mailbox/imap/__fixtures__/imap-server";
import type { Id } from "@/lib/core/ids";
import { fetchSource } from "../fetches/fetch-source";
import { forgetExpired } from "../retention/forget-expired";
import { dismissMail } from "../saved-mails/dismiss-mail";
import { listSavedMails } from "../saved-mails/list-saved-mails";
import { readMails } from "../saved-mails/read-mails";
import { createInbox } from "./create-inbox";
import { createMailbox } from "./create-mailbox";
import { admitMail, receiveMail } from "./receive-mail";

const { db } = await testDatabase();
const NO_MAILS: StoredMail[] = [];
const options = {
  encryption: "none" as const,
  folders: ["INBOX", "ALERTS"],
  mails: NO_MAILS,
  uidValidity: 7,
  password: "app-password",
};
const box = await startMailServer(options);
setEnvironment({
  DATABASE_URL: "postgres://unused",
  FETCH_ALLOWED_HOSTS: box.allowedHosts,
  MAIL_KEPT_MB: "1",
});

let now = new Date("2026-11-27T12:00:00Z");
const clock = { now: () => now };
const system = { ...testContext(db), clock };
const as = (user: User) => ({ ...testContext(db, actorOf(user)), clock });

/** A mail of about so many kilobytes. */
const mail = (name: string, kilobytes: number) =>
  Buffer.from(
    [
      `From: "Auction" <news@auction.example>`,
      `Subject: ${name}`,
      `Message-ID: <${name}@auction.example>`,
      "",
      "Nothing to sell today.\r\n".repeat(Math.ceil((kilobytes * 1_024) / 24)),
    ].join("\r\n"),
  );
const mbox = (mails: readonly Buffer[]) =>
  Buffer.concat(
    mails.flatMap((one) => [
      Buffer.from("From a@b.c Tue Nov 24 08:00:00 2026\r\n"),
      one,
      Buffer.from("\r\n"),
    ]),
  );

const list = async (user: User, state: "unkept" | "nothing") =>
  (await listSavedMails({ ctx: as(user), input: { state, limit: 50, sort: "-createdAt" } })).items;
const keptBytes = async (user: User) => {
  const rows = await db.select().from(mailMessages).where(eq(mailMessages.userId, user.id));
  return rows.reduce((sum, { raw }) => sum + raw.byteLength, 0);
};

test("what there is no room for is listed with the reason, and kept when it is sent again", async () => {
  const user = await makeUser(db);
  const file = mbox([mail("one", 600), mail("two", 600), mail("three", 300)]);
  expect(await uploadMails(as(user), file)).toMatchObject({ added: 2, known: 0, unkept: 1 });
  expect(await keptBytes(user)).toBeLessThanOrEqual(1_024 * 1_024);
  const [unkept, ...others] = await list(user, "unkept");
  expect(others).toEqual([]);
  expect(unkept).toMatchObject({ subject: "two", itemCount: 0 });
  expect(unkept?.note).toMatch(/^Not kept\. There is no room for more mails: .* 1 MB\./);
  expect(await uploadMails(as(user), file)).toMatchObject({ added: 0, known: 2, unkept: 1 });
  const [read] = (await list(user, "nothing")).filter(({ subject }) => subject === "one");
  if (!read) throw new Error("the first is there");
  await dismissMail({ ctx: as(user), input: { id: read.id } });
  expect(await uploadMails(as(user), file)).toMatchObject({ added: 1, known: 2, unkept: 0 });
  expect(await list(user, "unkept")).toEqual([]);
});

test("the room of one person is not another's", async () => {
  const [full, other] = await Promise.all([makeUser(db), makeUser(db)]);
  await uploadMails(as(full), mail("one", 1_000));
  expect(await uploadMails(as(full), mail("two", 100))).toMatchObject({ unkept: 1 });
  expect(await uploadMails(as(other), mail("two", 100))).toMatchObject({ added: 1, unkept: 0 });
});

test("a forwarded mail without room is listed too", async () => {
  const user = await makeUser(db);
  const { token } = await createInbox({ ctx: as(user), input: {} });
  const client = { address: "203.0.113.9", userAgent: null };
  for (const raw of [mail("one", 1_000), mail("two", 100)]) {
    const source = await admitMail({ ctx: system, input: { token, client } });
    await receiveMail({ ctx: system, input: { source, raw } });
  }
  expect(await list(user, "unkept")).toMatchObject([{ subject: "two" }]);
});

test("a mailbox keeps what there is no room for, says so, and goes on there", async () => {
  const user = await makeUser(db);
  const arrived = "26-Nov-2026 08:15:30 +0000";
  options.mails = [
    { uid: 1, source: mail("one", 1_000), arrived },
    { uid: 2, source: mail("two", 900), arrived },
  ];
  const { port } = box;
  const access = { host: "127.0.0.1", port, user: "mara", password: options.password };
  const id = await createMailbox({ ctx: as(user), input: { ...access, folder: "ALERTS" } });
  expect(await ask(id)).toMatchObject({ failed: 1 });
  const [health] = await db.select().from(sourceHealth).where(eq(sourceHealth.sourceId, id));
  expect(health?.errorText).toMatch(/no room for more mails.*stay in your mailbox until then\.$/);
  expect(await list(user, "unkept")).toEqual([]);
  const [one] = await list(user, "nothing");
  if (!one) throw new Error("the first is there");
  await dismissMail({ ctx: as(user), input: { id: one.id } });
  expect(await ask(id)).toMatchObject({ failed: 0 });
  expect((await list(user, "nothing")).map(({ subject }) => subject)).toEqual(["two"]);
  const [source] = await db.select().from(sources).where(eq(sources.id, id));
  expect(source?.state).toBe("active");
  const [fetch] = await db.select().from(fetches).where(eq(fetches.sourceId, id));
  expect(fetch?.cursor).toMatchObject({ lastUid: 2 });
});

async function ask(sourceId: Id<"source">) {
  now = new Date(now.getTime() + 3_600_000);
  return await fetchSource({ ctx: system, input: { sourceId } });
}

test("what was read long ago leaves only its head, and its room", async () => {
  const user = await makeUser(db);
  await uploadMails(as(user), mail("old", 1_000));
  const DAY_MS = 86_400_000;
  now = new Date(now.getTime() + 29 * DAY_MS);
  await forgetExpired({ ctx: system });
  expect(await uploadMails(as(user), mail("new", 100))).toMatchObject({ unkept: 1 });
  now = new Date(now.getTime() + 2 * DAY_MS);
  await forgetExpired({ ctx: system });
  expect(await keptBytes(user)).toBe(0);
  expect(await uploadMails(as(user), mail("new", 100))).toMatchObject({ added: 1, unkept: 0 });
  expect(await uploadMails(as(user), mail("old", 1_000))).toMatchObject({ known: 1, added: 0 });
  await db.update(mailMessages).set({ parserVersion: 0 }).where(eq(mailMessages.userId, user.id));
  await readMails({ ctx: system });
  expect(await list(user, "nothing")).toHaveLength(2);
});
