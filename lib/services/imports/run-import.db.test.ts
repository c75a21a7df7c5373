import { gzipSync } from "node:zlib";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  comps,
  ingestRejects,
  notifications,
  rescoreRequests,
  sources,
  type User,
  uploads,
  userPrefs,
} from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { csvOf, importFile, manyRows } from "@/db/test/import-file";
import { listingsOf, pricesOf } from "@/db/test/stored-rows";
import { drainCompChanges } from "../scores/drain-comp-changes";
import { runImport } from "./run-import";

const { db } = await testDatabase();

const rowsOf = (user: User) => listingsOf(db, user);

const said = (run: Awaited<ReturnType<typeof importFile>>) => ({
  state: run.state,
  failure: run.failure,
  read: run.rowsRead,
  inserted: run.rowsInserted,
  updated: run.rowsUpdated,
  unchanged: run.rowsUnchanged,
  repeated: run.rowsRepeated,
  rejected: run.rowsRejected,
});
const counts = (over: Partial<ReturnType<typeof said>>) => ({
  state: "succeeded",
  failure: null,
  read: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  repeated: 0,
  rejected: 0,
  ...over,
});

test("a file becomes listings with their prices, a source, requests for verdicts and a notification", async () => {
  const user = await makeUser(db);
  const run = await importFile(db, user, csvOf(manyRows(3)), { fileName: "pedals.csv" });
  expect(said(run)).toEqual(counts({ read: 3, inserted: 3 }));
  expect(run).toMatchObject({ uploadId: null, bytesRead: run.sizeBytes });

  const rows = await rowsOf(user);
  expect(rows[0]).toMatchObject({
    externalId: "a0",
    title: "Boss CE-2 number 0",
    priceCents: 10_000,
    priceCurrency: "USD",
    category: "Effects",
    condition: "unknown",
    shippingKind: "unknown",
    state: "active",
    lastRunId: run.id,
  });
  const prices = await pricesOf(db, user);
  expect(prices).toHaveLength(3);
  expect(prices[0]).toMatchObject({ priceCents: 10_000, state: "active", runId: run.id });

  const [source] = await db.select().from(sources).where(eq(sources.id, run.sourceId));
  expect(source).toMatchObject({ userId: user.id, name: "Deals", kind: "file" });
  expect(source?.lastSuccessAt).not.toBeNull();
  const wanted = await db.select().from(rescoreRequests);
  expect(wanted.map((request) => request.listingId).sort()).toEqual(
    rows.map(({ id }) => id).sort(),
  );
  expect(await db.select().from(uploads).where(eq(uploads.userId, user.id))).toEqual([]);
  const told = await db.select().from(notifications).where(eq(notifications.userId, user.id));
  expect(told).toMatchObject([
    {
      kind: "import_finished",
      title: "pedals.csv was imported",
      body: "3 rows: 3 new.",
      data: { runId: run.id, target: "listings" },
    },
  ]);
});

test("the figures of a notification are in the person's own way of writing", async () => {
  const user = await makeUser(db);
  await db.insert(userPrefs).values({ userId: user.id, locale: "de-DE" });
  await importFile(db, user, csvOf(manyRows(1_200)));
  const [told] = await db.select().from(notifications).where(eq(notifications.userId, user.id));
  expect(told?.body).toBe("1.200 rows: 1.200 new.");
});

describe("importing again", () => {
  test("changes prices and last-seen, adds a change point only where something changed, doubles nothing", async () => {
    const user = await makeUser(db);
    const first = await importFile(db, user, csvOf(manyRows(3)));
    const before = await rowsOf(user);
    const later = manyRows(4, (index) => (index === 1 ? { price: 80 } : {}));
    const second = await importFile(db, user, csvOf(later));
    expect(second.sourceId).toBe(first.sourceId);
    expect(said(second)).toEqual(counts({ read: 4, inserted: 1, updated: 1, unchanged: 2 }));

    const after = await rowsOf(user);
    expect(after.map(({ id }) => id).slice(0, 3)).toEqual(before.map(({ id }) => id));
    for (const [index, row] of before.entries()) {
      expect(after[index]?.lastSeenAt.getTime()).toBeGreaterThan(row.lastSeenAt.getTime());
      expect(after[index]?.firstSeenAt).toEqual(row.firstSeenAt);
    }
    const prices = await pricesOf(db, user);
    expect(prices.map(({ externalId, priceCents }) => [externalId, priceCents])).toEqual([
      ["a0", 10_000],
      ["a1", 10_100],
      ["a1", 8_000],
      ["a2", 10_200],
      ["a3", 10_300],
    ]);
    const seenAgain = prices[0];
    expect(seenAgain?.observedUntil.getTime()).toBeGreaterThan(
      seenAgain?.observedFrom.getTime() ?? 0,
    );
  });

  test("a file without a column says nothing about it", async () => {
    const user = await makeUser(db);
    const full = manyRows(1, () => ({
      brand: "Boss",
      shipping: "free",
      color: "blue",
      condition: "good",
    }));
    await importFile(db, user, csvOf(full));
    const run = await importFile(
      db,
      user,
      csvOf([{ id: "a0", title: "Boss CE-2", price: 90, year: 1981 }]),
    );
    expect(said(run)).toEqual(counts({ read: 1, updated: 1 }));
    expect(await rowsOf(user)).toMatchObject([
      {
        title: "Boss CE-2",
        priceCents: 9_000,
        brand: "Boss",
        category: "Effects",
        condition: "good",
        shippingKind: "free",
        attributes: { color: "blue", year: "1981" },
      },
    ]);
  });

  test("shipping does not survive in another currency", async () => {
    const user = await makeUser(db);
    await importFile(db, user, csvOf(manyRows(1, () => ({ shipping: "12.50" }))));
    await importFile(db, user, csvOf(manyRows(1, () => ({ currency: "EUR" }))));
    expect(await rowsOf(user)).toMatchObject([
      { priceCurrency: "EUR", shippingKind: "unknown", shippingCents: null },
    ]);
  });
});

test("the last of two rows with one id counts, in one batch and across batches, with one change point", async () => {
  const user = await makeUser(db);
  const rows = manyRows(1_500);
  rows[10] = { ...rows[10], id: "a11", price: 1 };
  rows[1_400] = { ...rows[1_400], id: "a5", price: 2 };
  const run = await importFile(db, user, csvOf(rows));
  expect(said(run)).toEqual(counts({ read: 1_500, inserted: 1_498, repeated: 2 }));
  const prices = await pricesOf(db, user);
  expect(prices).toHaveLength(1_498);
  expect(prices.find(({ externalId }) => externalId === "a11")?.priceCents).toBe(11_100);
  expect(prices.find(({ externalId }) => externalId === "a5")?.priceCents).toBe(200);
});

test("1,000 broken rows among 10,000: 9,000 go in, 1,000 are named with line and reason", async () => {
  const user = await makeUser(db);
  const breakages = [{ price: "ask me" }, { title: "" }, { price: -5 }, { currency: "XQX" }];
  const rows = manyRows(10_000, (index) =>
    index % 10 === 3 ? (breakages[((index / 10) % 4) | 0] ?? {}) : {},
  );
  const run = await importFile(db, user, csvOf(rows));
  expect(said(run)).toEqual(counts({ read: 10_000, inserted: 9_000, rejected: 1_000 }));
  expect(await rowsOf(user)).toHaveLength(9_000);
  const named = await db
    .select()
    .from(ingestRejects)
    .where(eq(ingestRejects.runId, run.id))
    .orderBy(asc(ingestRejects.rowNumber));
  expect(named).toHaveLength(1_000);
  expect(named.slice(0, 4)).toMatchObject([
    { rowNumber: 4, lineNumber: 5, field: "price", reason: "The price ‘ask me’ is not an amount." },
    { rowNumber: 14, lineNumber: 15, field: "title", reason: "The title is missing." },
    { rowNumber: 24, lineNumber: 25, field: "price", reason: "The price ‘-5’ is below zero." },
    {
      rowNumber: 34,
      lineNumber: 35,
      field: "currency",
      reason: "‘XQX’ is not a currency such as USD.",
    },
  ]);
  expect(named[0]?.raw).toBe("a3 | Boss CE-2 number 3 | ask me | USD | Effects");
});

test("comps are imported, and every listing that they may speak about is scored anew, once", async () => {
  const user = await makeUser(db);
  const listing = await makeListing(db, await makeSource(db, user.id), { category: "Effects" });
  const rows = manyRows(1_100, () => ({ price_type: "sold", date: "2026-01-22" }));
  const run = await importFile(db, user, csvOf(rows), { target: "comps" });
  expect(said(run)).toEqual(counts({ read: 1_100, inserted: 1_100 }));
  const [comp] = await db.select().from(comps).where(eq(comps.sourceId, run.sourceId)).limit(1);
  expect(comp).toMatchObject({ userId: user.id, basis: "sold", observedOn: "2026-01-22" });
  const wanted = async () => {
    await drainCompChanges({ ctx: testContext(db) });
    return await db.$count(rescoreRequests, eq(rescoreRequests.listingId, listing.id));
  };
  expect(await wanted()).toBe(1);
  await db.delete(rescoreRequests);

  const again = await importFile(db, user, csvOf(rows), { target: "comps" });
  expect(await wanted()).toBe(0);
  expect(said(again)).toEqual(counts({ read: 1_100, unchanged: 1_100 }));
});

describe("rows without an id", () => {
  test("are the same rows when the file comes again, whatever their price, and none is lost", async () => {
    const user = await makeUser(db);
    const rows = (price: number) =>
      csvOf([
        { title: "iPhone 12", price, seller: "" },
        { title: "iPhone 12", price: price + 5, seller: "" },
        { title: "iPhone 12", price: price + 9, seller: "anna" },
      ]);
    expect(said(await importFile(db, user, rows(300)))).toEqual(counts({ read: 3, inserted: 3 }));
    expect(said(await importFile(db, user, rows(250)))).toEqual(counts({ read: 3, updated: 3 }));
    expect((await pricesOf(db, user)).length).toBe(6);
  });

  test("are known by their link", async () => {
    const user = await makeUser(db);
    const url = (query: string) => `https://shop.example/1${query}`;
    await importFile(db, user, csvOf([{ title: "A", price: 1, url: url("") }]));
    const again = await importFile(
      db,
      user,
      csvOf([{ title: "B", price: 1, url: url("?utm_source=x") }]),
    );
    expect(said(again)).toEqual(counts({ read: 1, updated: 1 }));
  });
});

describe("what a file may be written in", () => {
  const price = "Preis (€)";
  const text = `Anzeigennummer;Titel;${price};Zustand\n1;"Käfer ""Größe"" 2";1.250,00;sehr gut\n`;
  test.each([
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["Windows-1252, gzipped", gzipSync(Buffer.from(text.replace("€", "EUR"), "latin1"))],
  ])("%s", async (_name, bytes) => {
    const user = await makeUser(db);
    await importFile(db, user, bytes);
    expect(await rowsOf(user)).toMatchObject([
      {
        externalId: "1",
        title: 'Käfer "Größe" 2',
        priceCents: 125_000,
        priceCurrency: "EUR",
        condition: "very_good",
      },
    ]);
  });

  test.each([
    [
      "JSON",
      JSON.stringify({
        total: 1,
        items: [{ itemId: "1", title: "A", price: { value: "5.00", currency: "EUR" } }],
      }),
    ],
    ["JSON lines", '{"id":1,"title":"A","price":5,"currency":"EUR"}\n'],
  ])("%s", async (_name, content) => {
    const user = await makeUser(db);
    await importFile(db, user, content);
    expect(await rowsOf(user)).toMatchObject([
      { externalId: "1", title: "A", priceCents: 500, priceCurrency: "EUR" },
    ]);
  });

  test("hostile text stays text", async () => {
    const user = await makeUser(db);
    const title = `<img src=x onerror=alert(1)>'); drop table listings; -- \u0000\uD800`;
    await importFile(
      db,
      user,
      JSON.stringify([
        { id: "__proto__", "title\0": title, price: 5, __proto__x: "=1+1", "n\uD800": "\0" },
      ]),
    );
    expect(await rowsOf(user)).toMatchObject([
      {
        externalId: "__proto__",
        title: "<img src=x onerror=alert(1)>'); drop table listings; -- \uFFFD",
        attributes: { __proto__x: "=1+1" },
      },
    ]);
  });
});

test("a NUL in a table is a blank", async () => {
  const user = await makeUser(db);
  const rows = "a\0,Boss\0CE-2,5,x\0y\n";
  await importFile(db, user, `id,title\0,price,no\0te\n${rows}${"b,Boss,6,\n".repeat(20)}`);
  expect(await rowsOf(user)).toMatchObject([
    { externalId: "a", title: "Boss CE-2", attributes: { "no te": "x y" } },
    { externalId: "b" },
  ]);
});

test("a run that is done is not run again", async () => {
  const user = await makeUser(db);
  const run = await importFile(db, user, csvOf(manyRows(2)));
  expect(await runImport({ ctx: testContext(db), input: { runId: run.id } })).toBeNull();
  expect(await rowsOf(user)).toHaveLength(2);
});
