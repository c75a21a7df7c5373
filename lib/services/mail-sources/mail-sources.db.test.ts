import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  fetches,
  listings,
  mailMessages,
  sourceHealth,
  sourceSecrets,
  sources,
  type User,
} from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import { sendMails, startMailServer, uploadMails } from "@/db/test/mail-factories";
import type { StoredMail } from "@/lib/adapters/mailbox/imap/__fixtures__/imap-server";
import type { Id } from "@/lib/core/ids";
import { fetchSource } from "../fetches/fetch-source";
import { readMails } from "../saved-mails/read-mails";
import { askSourceNow } from "../sources/ask-source-now";
import { addMails } from "./add-mails";
import { createInbox } from "./create-inbox";
import { createMailbox } from "./create-mailbox";
import { admitMail, receiveMail } from "./receive-mail";

const { db } = await testDatabase();
const NO_MAILS: StoredMail[] = [];
const box = await startServer();
setEnvironment({
  DATABASE_URL: "postgres://unused",
  FETCH_ALLOWED_HOSTS: box.allowedHosts,
});

let now = new Date("2026-11-27T12:00:00Z");
const clock = { now: () => now };
const system = { ...testContext(db), clock };
const as = (user: User) => ({ ...testContext(db, actorOf(user)), clock });
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

const FIXTURES = "lib/domain/mail/parsers";
const eml = (name: string) => readFileSync(`${FIXTURES}/${name}.eml`);

/** A folder whose mails, numbering and password a test may change. */
async function startServer() {
  const options = {
    encryption: "none" as const,
    folders: ["INBOX", "ALERTS"],
    mails: NO_MAILS,
    uidValidity: 7,
    password: "app-password",
  };
  const { port, allowedHosts } = await startMailServer(options);
  return { options, port, allowedHosts };
}
const stored = (uid: number, source: Buffer): StoredMail => ({
  uid,
  source,
  arrived: "26-Nov-2026 08:15:30 +0000",
});

const listingsOf = (sourceId: Id<"source">) =>
  db.select().from(listings).where(eq(listings.sourceId, sourceId)).orderBy(asc(listings.id));
const mailsOf = (sourceId: Id<"source">) =>
  db
    .select()
    .from(mailMessages)
    .where(eq(mailMessages.sourceId, sourceId))
    .orderBy(asc(mailMessages.id));
const cursorOf = async (sourceId: Id<"source">) =>
  (await db.select().from(fetches).where(eq(fetches.sourceId, sourceId)))[0]?.cursor;
const healthOf = async (sourceId: Id<"source">) =>
  (await db.select().from(sourceHealth).where(eq(sourceHealth.sourceId, sourceId)))[0];

describe("a mailbox", () => {
  const connect = (user: User, over = {}) =>
    createMailbox({
      ctx: as(user),
      input: {
        host: "127.0.0.1",
        port: box.port,
        user: "mara",
        password: box.options.password,
        ...over,
      },
    });
  const ask = async (sourceId: Id<"source">) => {
    pass(6 * 60_000);
    return await fetchSource({ ctx: system, input: { sourceId } });
  };

  beforeEach(() => {
    box.options.mails = [];
    box.options.uidValidity += 1;
    box.options.password = "app-password";
  });

  test("is tried before it is kept, and says in words what is wrong", async () => {
    const user = await makeUser(db);
    await expect(connect(user, { password: "wrong" })).rejects.toMatchObject({
      code: "INVALID",
      message: "The mail server refused the user name or the password.",
      fields: [{ field: "password" }],
    });
    await expect(connect(user, { folder: "Deals" })).rejects.toMatchObject({
      fields: [{ field: "folder" }],
    });
    await expect(connect(user, { host: "127.0.0.2" })).rejects.toThrow("Port");
    await expect(connect(user, { host: "127.0.0.1", port: 993 })).rejects.toThrow(
      "private network",
    );
    expect(await db.select().from(sources).where(eq(sources.userId, user.id))).toEqual([]);
  });

  test("its password is sealed, and a second connect is the same source with the new one", async () => {
    const user = await makeUser(db);
    const id = await connect(user);
    const [secret] = await db.select().from(sourceSecrets).where(eq(sourceSecrets.sourceId, id));
    expect(JSON.stringify(secret)).not.toContain("app-password");
    box.options.password = "another";
    expect(await connect(user)).toBe(id);
    expect(await ask(id)).toMatchObject({ asked: 1, failed: 0 });
  });

  test("known senders' mails become listings, others are left alone, and each is fetched once", async () => {
    const user = await makeUser(db);
    box.options.mails = [
      stored(3, eml("ebay/__fixtures__/two-items-german")),
      stored(4, Buffer.from("From: jo@home.example\r\nSubject: private\r\n\r\nhello\r\n")),
      stored(9, eml("generic/__fixtures__/auction-house")),
    ];
    const id = await connect(user);
    expect(await ask(id)).toMatchObject({ asked: 1, rowsNew: 2 });
    expect((await mailsOf(id)).map(({ state }) => state)).toEqual(["read"]);
    expect(await listingsOf(id)).toMatchObject([
      { title: "Leica M6 Gehäuse chrom TTL 0.72", priceCents: 245_000, priceCurrency: "EUR" },
      { title: "Leica M6 silber mit Originalkarton", priceCents: 1_999_950 },
    ]);
    const cursor = await cursorOf(id);
    expect(cursor).toEqual({ uidValidity: String(box.options.uidValidity), lastUid: 3 });
    expect(await ask(id)).toMatchObject({ asked: 1, rowsIn: 0 });
    expect(await cursorOf(id)).toEqual(cursor);
  });

  test("a folder of its own is read whole, and one numbered anew brings nothing twice", async () => {
    const user = await makeUser(db);
    const id = await connect(user, { folder: "Alerts" });
    box.options.mails = [stored(3, eml("ebay/__fixtures__/two-items-german"))];
    await ask(id);
    box.options.uidValidity += 1;
    box.options.mails = [
      stored(1, eml("ebay/__fixtures__/two-items-german")),
      stored(2, eml("generic/__fixtures__/auction-house")),
    ];
    await ask(id);
    expect((await mailsOf(id)).map(({ state }) => state)).toEqual(["read", "review"]);
    expect(await cursorOf(id)).toMatchObject({ lastUid: 2 });
  });

  test("a password that is refused three times asks the person to connect again", async () => {
    const user = await makeUser(db);
    const id = await connect(user);
    box.options.password = "changed meanwhile";
    for (let at = 0; at < 3; at += 1) {
      pass(3 * 3_600_000);
      await fetchSource({ ctx: system, input: { sourceId: id } });
    }
    expect(await healthOf(id)).toMatchObject({ errorKind: "auth", failures: 3 });
    const [source] = await db.select().from(sources).where(eq(sources.id, id));
    expect(source?.state).toBe("needs_reconnect");
    await connect(user);
    expect(await ask(id)).toMatchObject({ asked: 1, failed: 0 });
    expect(await healthOf(id)).toMatchObject({ failures: 0, errorText: null });
  });

  test("is asked at once when its person says so", async () => {
    const user = await makeUser(db);
    const id = await connect(user);
    await ask(id);
    pass(60_000);
    await askSourceNow({ ctx: as(user), input: { id } });
    expect(await fetchSource({ ctx: system, input: { sourceId: id } })).toMatchObject({ asked: 1 });
  });
});

describe("files of mails", () => {
  const mbox = Buffer.concat(
    [
      "ebay/__fixtures__/two-items-german",
      "reverb/__fixtures__/new-gear",
      "generic/__fixtures__/auction-house",
    ].flatMap((name) => [
      Buffer.from("From alerts@example.org Tue Nov 24 08:15:30 2026\n"),
      eml(name),
      Buffer.from("\n\n"),
    ]),
  );

  test("an .mbox brings its listings, and the same file again nothing", async () => {
    const user = await makeUser(db);
    const added = await uploadMails(as(user), mbox);
    expect(added).toMatchObject({ added: 3, known: 0, tooLarge: 0 });
    const states = (await mailsOf(added.sourceId)).map(({ state, parserId }) => [parserId, state]);
    expect(states).toEqual(
      expect.arrayContaining([
        ["ebay", "read"],
        ["reverb", "read"],
        ["generic", "review"],
      ]),
    );
    const before = await listingsOf(added.sourceId);
    expect(before.length).toBeGreaterThan(2);
    expect(await uploadMails(as(user), mbox)).toMatchObject({ added: 0, known: 3 });
    expect(await listingsOf(added.sourceId)).toEqual(before);
  });

  test("a listing is seen when its mail was sent, and an older mail changes nothing newer", async () => {
    const user = await makeUser(db);
    const mail = (day: number, price: string) =>
      Buffer.from(
        eml("ebay/__fixtures__/two-items-german")
          .toString("latin1")
          .replace(/^Date:.*$/im, `Date: ${day} Nov 2026 08:00:00 +0000`)
          .replace(/^Message-ID:.*$/im, `Message-ID: <${day}@ebay.example>`)
          .replaceAll("2.450,00", price),
        "latin1",
      );
    const { sourceId } = await uploadMails(as(user), mail(20, "2.300,00"));
    await uploadMails(as(user), mail(10, "2.450,00"));
    const [row] = await listingsOf(sourceId);
    expect(row).toMatchObject({ priceCents: 230_000 });
    expect(row?.lastSeenAt.toISOString()).toBe("2026-11-20T08:00:00.000Z");
  });

  test("a mail with 10,000 parts is read within limits and says so", async () => {
    const user = await makeUser(db);
    const part = (at: number) => `--b\r\nContent-Type: text/plain\r\n\r\npart ${at}\r\n`;
    const parts = Array.from({ length: 10_000 }, (_none, at) => part(at)).join("");
    const head = 'From: a@b.example\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n';
    const { sourceId } = await uploadMails(as(user), Buffer.from(`${head}${parts}--b--\r\n`));
    const [mail] = await mailsOf(sourceId);
    expect(mail).toMatchObject({ state: "nothing" });
    expect(mail?.note).toContain("The mail has 10,000 parts; only the first 200 were read.");
    expect(mail?.messageId).toMatch(/^sha256:/);
  });

  test("what holds no mails is refused, and so is another person's file", async () => {
    const user = await makeUser(db);
    await expect(sendMails(as(user), Buffer.from("title,price\nLamp,10\n"))).rejects.toMatchObject({
      code: "INVALID",
      message: "This is not a mail. Send an .eml file, or an .mbox with several.",
    });
    const uploadId = await sendMails(as(user), mbox);
    const stranger = as(await makeUser(db));
    await expect(addMails({ ctx: stranger, input: { uploadId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("forwarded mail", () => {
  const client = { address: "203.0.113.9", userAgent: null };
  const send = async (token: string, raw: Buffer) => {
    const source = await admitMail({ ctx: system, input: { token, client } });
    await receiveMail({ ctx: system, input: { source, raw } });
    await readMails({ ctx: system });
  };

  test("comes in under a secret address, once, and the secret is not kept", async () => {
    const user = await makeUser(db);
    const { sourceId, token } = await createInbox({ ctx: as(user), input: {} });
    await send(token, eml("ebay/__fixtures__/forwarded-by-gmail"));
    await send(token, eml("ebay/__fixtures__/forwarded-by-gmail"));
    expect(await mailsOf(sourceId)).toMatchObject([{ state: "read", parserId: "ebay" }]);
    const { length } = await listingsOf(sourceId);
    expect(length).toBeGreaterThan(0);
    expect(await healthOf(sourceId)).toMatchObject({ rowsIn: length, lastSuccessAt: now });
    const [secret] = await db
      .select()
      .from(sourceSecrets)
      .where(eq(sourceSecrets.sourceId, sourceId));
    expect(JSON.stringify(secret)).not.toContain(token.split(".")[1]);
  });

  test("a wrong address is nobody's", async () => {
    const user = await makeUser(db);
    const { token } = await createInbox({ ctx: as(user), input: {} });
    for (const wrong of ["", "x", `${token}x`, token.replace(/\..*/, `.${"A".repeat(43)}`)]) {
      await expect(
        admitMail({ ctx: system, input: { token: wrong, client } }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("a paused one keeps its mail and reads it when it is taken up again", async () => {
    const user = await makeUser(db);
    const { sourceId, token } = await createInbox({ ctx: as(user), input: { name: "Alerts" } });
    await db.update(sources).set({ state: "paused" }).where(eq(sources.id, sourceId));
    await send(token, eml("ebay/__fixtures__/two-items-german"));
    expect(await mailsOf(sourceId)).toMatchObject([{ state: "received" }]);
    await db.update(sources).set({ state: "active" }).where(eq(sources.id, sourceId));
    await readMails({ ctx: system });
    expect(await mailsOf(sourceId)).toMatchObject([{ state: "read", itemCount: 2 }]);
  });
});
