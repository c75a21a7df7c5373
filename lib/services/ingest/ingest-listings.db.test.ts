import { asc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  joinRequests,
  listingEvents,
  listingPrices,
  listings,
  rescoreRequests,
  type Source,
  sources,
  users,
} from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeSource, makeUser } from "@/db/test/factories";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { ingestListings } from "./ingest-listings";
import { ALL_FIELDS, type ToldFields, toldFields } from "./told-fields";

const { db } = await testDatabase();
const START = Date.parse("2026-11-01T10:00:00Z");
const minute = (count: number) => new Date(START + count * 60_000);

function draft(over: Partial<ListingDraft> = {}): ListingDraft {
  return {
    externalId: "a",
    title: "Boss CE-2 Chorus",
    description: "Works.",
    category: "Pedals",
    brand: "Boss",
    condition: "good",
    conditionText: "Good",
    attributes: {},
    price: { cents: 10_000, currency: "USD" },
    shipping: { kind: "free", cost: null },
    place: { label: null, latitude: null, longitude: null },
    url: "https://shop.example/a",
    photoUrls: [],
    sellerRef: "ann",
    state: "active",
    listedAt: null,
    ...over,
  };
}

async function someSource(over: Partial<Source> = {}) {
  return await makeSource(db, (await makeUser(db)).id, { kind: "api", ...over });
}

function ingest(
  source: Source,
  drafts: readonly ListingDraft[],
  at: number,
  told: ToldFields = ALL_FIELDS,
) {
  const input = { sourceId: source.id, drafts, told, seenAt: minute(at) };
  return ingestListings({ ctx: testContext(db), input });
}

const stored = (source: Source) =>
  db
    .select()
    .from(listings)
    .where(eq(listings.sourceId, source.id))
    .orderBy(asc(listings.externalId));

async function historyOf(source: Source) {
  const ids = (await stored(source)).map(({ id }) => id);
  const points = await db
    .select()
    .from(listingPrices)
    .where(inArray(listingPrices.listingId, ids))
    .orderBy(asc(listingPrices.observedFrom));
  const events = await db
    .select()
    .from(listingEvents)
    .where(inArray(listingEvents.listingId, ids))
    .orderBy(asc(listingEvents.id));
  return {
    points: points.map(({ priceCents, state }) => `${state} ${priceCents}`),
    events: events.map(
      ({ kind, beforeCents, afterCents }) => `${kind} ${beforeCents} ${afterCents}`,
    ),
  };
}

test("a listing is new, seen again, cheaper, sold, and back; each is told once", async () => {
  const source = await someSource();
  expect(await ingest(source, [draft()], 0)).toMatchObject({ inserted: 1 });
  expect(await ingest(source, [draft()], 5)).toMatchObject({ unchanged: 1, inserted: 0 });
  const cheaper = draft({ price: { cents: 9_000, currency: "USD" } });
  expect(await ingest(source, [cheaper], 10)).toMatchObject({ changed: 1 });
  expect(await ingest(source, [cheaper], 11)).toMatchObject({ unchanged: 1 });
  await ingest(source, [{ ...cheaper, state: "sold" }], 20);
  await ingest(source, [cheaper], 30);
  expect(await historyOf(source)).toEqual({
    points: ["active 10000", "active 9000", "sold 9000", "active 9000"],
    events: ["new null 10000", "price 10000 9000", "sold 9000 9000", "back 9000 9000"],
  });
  const [row] = await stored(source);
  expect(row?.firstSeenAt).toEqual(minute(0));
  expect(row?.lastSeenAt).toEqual(minute(30));
});

test("new and changed listings ask for a verdict, those seen again do not", async () => {
  const source = await someSource();
  await ingest(source, [draft(), draft({ externalId: "b" })], 0);
  const rows = await stored(source);
  const ids = rows.map(({ id }) => id);
  const waiting = () =>
    db.select().from(rescoreRequests).where(inArray(rescoreRequests.listingId, ids));
  expect(await waiting()).toHaveLength(2);
  await db.delete(rescoreRequests).where(inArray(rescoreRequests.listingId, ids));
  await ingest(source, [draft(), draft({ externalId: "b", title: "Boss CE-2W" })], 1);
  expect((await waiting()).map(({ listingId }) => listingId)).toEqual([ids[1]]);
});

test("what a source says nothing of stays as it was", async () => {
  const source = await someSource();
  await ingest(source, [draft({ brand: "Boss", description: "Long story." })], 0);
  const told = toldFields(["title", "price", "url"]);
  const bare = draft({ brand: null, description: "", price: { cents: 8_000, currency: "USD" } });
  await ingest(source, [bare], 1, told);
  const [row] = await stored(source);
  expect(row).toMatchObject({ brand: "Boss", description: "Long story.", priceCents: 8_000 });
});

test("what must be kept apart leaves no history, and is forgotten after its time", async () => {
  const source = await someSource({ isApart: true, keepMinutes: 60 });
  await ingest(source, [draft()], 0);
  await ingest(source, [draft({ price: { cents: 9_000, currency: "USD" } })], 10);
  await ingest(source, [draft({ price: { cents: 9_000, currency: "USD" } })], 20);
  await ingest(source, [draft({ price: { cents: 9_000, currency: "USD" }, state: "sold" })], 20);
  expect(await historyOf(source)).toEqual({
    points: [],
    events: ["new null null", "sold null null"],
  });
  const [row] = await stored(source);
  expect(row).toMatchObject({ priceCents: 9_000, forgetAt: minute(80) });
});

test("what cannot be stored is named and the rest goes in; the last of two with one id counts", async () => {
  const source = await someSource();
  const counts = await ingest(
    source,
    [
      draft({ externalId: "x", title: "" }),
      draft({ externalId: "y", price: { cents: -5, currency: "USD" } }),
      draft({ title: "First\u0000 words" }),
      draft({ title: "Last\n\u0007 words" }),
    ],
    0,
  );
  expect(counts.rejected.map(({ externalId }) => externalId)).toEqual(["x", "y"]);
  expect((await stored(source)).map(({ title }) => title)).toEqual(["Last words"]);
});

test("many workers with the same listings at once leave each once", async () => {
  const source = await someSource();
  const many = Array.from({ length: 300 }, (_, at) => draft({ externalId: `n${at}` }));
  const runs = await Promise.all([0, 1, 2, 3].map(() => ingest(source, many, 0)));
  expect(runs.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(300);
  expect(await stored(source)).toHaveLength(300);
  expect((await historyOf(source)).events).toHaveLength(300);
});

test("two workers with the same new, known and cheaper listings at once count each once", async () => {
  const source = await someSource();
  const some = (from: number, cents: number) =>
    Array.from({ length: 100 }, (_, at) =>
      draft({ externalId: `n${from + at}`, price: { cents, currency: "USD" } }),
    );
  await ingest(source, [...some(0, 10_000), ...some(100, 10_000)], 0);
  const drafts = [...some(0, 10_000), ...some(100, 9_000), ...some(200, 10_000)];
  const runs = await Promise.all([
    ingest(source, drafts, 60),
    ingest(source, drafts.toReversed(), 60),
  ]);
  const sum = (name: "inserted" | "changed" | "unchanged") =>
    runs.reduce((total, counts) => total + counts[name], 0);
  expect([sum("inserted"), sum("changed"), sum("unchanged")]).toEqual([100, 100, 400]);
  expect(await stored(source)).toHaveLength(300);
  const { points, events } = await historyOf(source);
  expect(points.filter((point) => point === "active 9000")).toHaveLength(100);
  expect(points).toHaveLength(400);
  expect(events.filter((event) => event === "price 10000 9000")).toHaveLength(100);
  expect(events).toHaveLength(400);
});

test("the same seen again soon is not written again, and its price point neither", async () => {
  const source = await someSource();
  await ingest(source, [draft()], 0);
  expect(await ingest(source, [draft()], 29)).toMatchObject({ unchanged: 1, changed: 0 });
  expect((await stored(source))[0]?.lastSeenAt).toEqual(minute(0));
  expect(await ingest(source, [draft()], 30)).toMatchObject({ unchanged: 1, changed: 0 });
  const [row] = await stored(source);
  expect(row?.lastSeenAt).toEqual(minute(30));
  const [point] = await db
    .select()
    .from(listingPrices)
    .where(eq(listingPrices.listingId, row?.id ?? "lst_"));
  expect(point?.observedUntil).toEqual(minute(30));
  const input = { sourceId: source.id, drafts: [draft()], told: ALL_FIELDS, seenAt: minute(31) };
  await ingestListings({ ctx: testContext(db), input: { ...input, isExact: true } });
  expect((await stored(source))[0]?.lastSeenAt).toEqual(minute(31));
});

test("what somebody else has written over is told anew, in the same words or in others", async () => {
  const source = await someSource();
  await ingest(source, [draft()], 0);
  await db.update(listings).set({ title: "Mine" }).where(eq(listings.sourceId, source.id));
  expect(await ingest(source, [draft()], 1)).toMatchObject({ changed: 1 });
  expect((await stored(source))[0]?.title).toBe("Boss CE-2 Chorus");
  // The same as it is stored, in other words.
  expect(await ingest(source, [draft({ title: " Boss  CE-2 Chorus " })], 2)).toMatchObject({
    unchanged: 1,
  });
  expect(await ingest(source, [draft()], 3, toldFields(["title"]))).toMatchObject({ unchanged: 1 });
  expect((await historyOf(source)).points).toEqual(["active 10000"]);
});

test("odd texts are stored as they are, as far as a database can", async () => {
  const source = await someSource();
  const said = { 'Sa"id': "a\\b\u001f\nc", "": "" };
  const odd = draft({
    externalId: "o\u001f\u0000dd",
    description: "",
    brand: "A\u001eB\u0000",
    attributes: { ...said, "a\ud83d": "b\u0000c" },
    photoUrls: ["https://shop.example/1.jpg", 'https://shop.example/"2",{}.jpg'],
    sellerRef: "\\N",
    condition: "unknown",
  });
  expect(await ingest(source, [odd], 0)).toMatchObject({ inserted: 1 });
  expect(await ingest(source, [odd], 1)).toMatchObject({ unchanged: 1 });
  const [row] = await stored(source);
  expect(row).toMatchObject({
    description: "",
    brand: "A B ",
    attributes: { ...said, "a\ufffd": "b c" },
    photoUrls: odd.photoUrls,
    sellerRef: "\\N",
  });
});

test("a listing that is deleted takes all that was written for it along", async () => {
  const source = await someSource();
  await ingest(source, [draft(), draft({ externalId: "b" })], 0);
  const [one, other] = await stored(source);
  if (!one || !other) throw new Error("nothing was stored");
  const left = async (id: typeof one.id) => [
    await db.$count(listingPrices, eq(listingPrices.listingId, id)),
    await db.$count(listingEvents, eq(listingEvents.listingId, id)),
    await db.$count(rescoreRequests, eq(rescoreRequests.listingId, id)),
    await db.$count(joinRequests, eq(joinRequests.listingId, id)),
  ];
  await db.delete(listings).where(eq(listings.id, one.id));
  expect([await left(one.id), await left(other.id)]).toEqual([
    [0, 0, 0, 0],
    [1, 1, 1, 1],
  ]);
  await db.delete(sources).where(eq(sources.id, source.id));
  expect(await left(other.id)).toEqual([0, 0, 0, 0]);
});

test("a person who goes takes all of their sources along, and nothing of another's", async () => {
  const [leaving, staying] = [await makeUser(db), await makeUser(db)];
  const own = [leaving, leaving, staying].map(({ id }) => makeSource(db, id, { kind: "api" }));
  const ids = [];
  for (const source of await Promise.all(own)) {
    await ingest(source, [draft(), draft({ externalId: "b" })], 0);
    ids.push((await stored(source)).map(({ id }) => id));
  }
  await db.delete(users).where(eq(users.id, leaving.id));
  const counts = ids.map((of) =>
    Promise.all([
      db.$count(listings, inArray(listings.id, of)),
      db.$count(listingPrices, inArray(listingPrices.listingId, of)),
      db.$count(listingEvents, inArray(listingEvents.listingId, of)),
      db.$count(rescoreRequests, inArray(rescoreRequests.listingId, of)),
      db.$count(joinRequests, inArray(joinRequests.listingId, of)),
    ]),
  );
  const [none, all] = [Array(5).fill(0), Array(5).fill(2)];
  expect(await Promise.all(counts)).toEqual([none, none, all]);
});
