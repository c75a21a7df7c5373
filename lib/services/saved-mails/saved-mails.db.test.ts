import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listings, mailMessages, type User } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import { uploadMails } from "@/db/test/mail-factories";
import type { Id } from "@/lib/core/ids";
import { acceptMail } from "./accept-mail";
import { dismissMail } from "./dismiss-mail";
import { getSavedMail } from "./get-saved-mail";
import { listSavedMails } from "./list-saved-mails";
import { readMails } from "./read-mails";

const { db, url } = await testDatabase();
setEnvironment({ DATABASE_URL: url });
const system = testContext(db);
const as = (user: User) => testContext(db, actorOf(user));
const eml = (name: string) => readFileSync(`lib/domain/mail/parsers/${name}.eml`);

const listingsOf = (sourceId: Id<"source">) =>
  db.select().from(listings).where(eq(listings.sourceId, sourceId)).orderBy(asc(listings.id));
const mailsOf = (sourceId: Id<"source">) =>
  db
    .select()
    .from(mailMessages)
    .where(eq(mailMessages.sourceId, sourceId))
    .orderBy(asc(mailMessages.id));

async function unknownMail(user: User) {
  const { sourceId } = await uploadMails(as(user), eml("generic/__fixtures__/auction-house"));
  const input = { limit: 10, sort: "-createdAt", state: "review" } as const;
  const { items } = await listSavedMails({ ctx: as(user), input });
  const [mail] = items;
  if (!mail) throw new Error("nothing waits for review");
  return { sourceId, mail };
}

test("an unknown layout waits with its guess, and is stored as it was corrected", async () => {
  const user = await makeUser(db);
  const { sourceId, mail } = await unknownMail(user);
  expect(mail.guess).toHaveLength(2);
  expect(mail.note).toContain("The layout of this sender is not known.");
  expect(await listingsOf(sourceId)).toEqual([]);
  const url = "https://www.auktion-nord.example/lot/448812";
  const items = [
    { title: "Barometer, brass", price: { cents: 31_000, currency: "EUR" as const }, url },
  ];
  const accepted = await acceptMail({ ctx: as(user), input: { id: mail.id, items } });
  expect(accepted).toMatchObject({ state: "read", itemCount: 1, guess: [], parserId: "person" });
  expect(await listingsOf(sourceId)).toMatchObject([
    { title: "Barometer, brass", priceCents: 31_000, url, userId: user.id },
  ]);
  await expect(acceptMail({ ctx: as(user), input: { id: mail.id, items } })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a dismissed one stays dismissed, whatever a newer parser makes of it", async () => {
  const user = await makeUser(db);
  const { sourceId, mail } = await unknownMail(user);
  await dismissMail({ ctx: as(user), input: { id: mail.id } });
  await db.update(mailMessages).set({ parserVersion: 0 }).where(eq(mailMessages.id, mail.id));
  await readMails({ ctx: system });
  expect(await mailsOf(sourceId)).toMatchObject([{ state: "dismissed" }]);
});

test("a newer version of its parser reads a mail again", async () => {
  const user = await makeUser(db);
  const raw = eml("ebay/__fixtures__/two-items-german");
  const { sourceId } = await uploadMails(as(user), raw);
  await db.delete(listings).where(eq(listings.sourceId, sourceId));
  await db
    .update(mailMessages)
    .set({ parserVersion: 0, state: "review", guess: [] })
    .where(eq(mailMessages.sourceId, sourceId));
  await readMails({ ctx: system });
  expect(await mailsOf(sourceId)).toMatchObject([{ state: "read", guess: null }]);
  expect(await listingsOf(sourceId)).toHaveLength(2);
});

test("is shown as text, never as HTML, and to nobody else", async () => {
  const user = await makeUser(db);
  const { mail } = await unknownMail(user);
  const shown = await getSavedMail({ ctx: as(user), input: { id: mail.id } });
  expect(shown.subject).toBe(mail.subject);
  expect(shown).not.toHaveProperty("html");
  expect(shown).not.toHaveProperty("raw");
  expect(JSON.stringify(shown)).not.toMatch(/<(?:html|table|script|img)/i);
  const ctx = as(await makeUser(db));
  const gone = { code: "NOT_FOUND", message: "There is no such mail." };
  const price = { cents: 1, currency: "EUR" as const };
  const items = [{ title: "x", price, url: "https://a.example/1" }];
  await expect(getSavedMail({ ctx, input: { id: mail.id } })).rejects.toMatchObject(gone);
  await expect(acceptMail({ ctx, input: { id: mail.id, items } })).rejects.toMatchObject(gone);
  await expect(dismissMail({ ctx, input: { id: mail.id } })).rejects.toMatchObject(gone);
});
