import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import {
  comps,
  estimates,
  joinRequests,
  listingEvents,
  listingPrices,
  listingPrints,
  listings,
  marketModels,
  type Source,
  settings,
  sources,
} from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeComp, makeEstimate, makeSource, makeUser } from "@/db/test/factories";
import { findConnector } from "@/lib/connectors/registry";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { systemIds } from "@/lib/platform/clock";
import { termsInForce } from "../connections/terms-in-force";
import { ingestListings } from "../ingest/ingest-listings";
import { ALL_FIELDS } from "../ingest/told-fields";
import { joinListings } from "../objects/join-listings";
import { eraseKept } from "./erase-kept";
import { noteErasing } from "./erasing-note";
import { forgetExpired } from "./forget-expired";

const { db } = await testDatabase();
const SETTING = "EBAY_KEEP_HISTORY";
const START = Date.parse("2026-11-01T10:00:00Z");
const hour = (count: number) => new Date(START + count * 3_600_000);
const at = (count: number) => ({ ...testContext(db), clock: { now: () => hour(count) } });

afterEach(() => {
  setEnvironment({ [SETTING]: undefined });
});

function draft(over: Partial<ListingDraft> = {}): ListingDraft {
  return {
    externalId: "a",
    title: "Fender Jazzmaster AVRI 62 olympic white with matching headstock",
    description:
      "Bought new in Leipzig in 2009, gigged for six years, a belt buckle rash on the back and one deep ding.",
    category: "Electric guitars",
    brand: "Fender",
    condition: "very_good",
    conditionText: null,
    attributes: {},
    price: { cents: 165_000, currency: "EUR" },
    shipping: { kind: "unknown", cost: null },
    place: { label: null, latitude: null, longitude: null },
    url: null,
    photoUrls: [],
    sellerRef: "annas_gitarren",
    state: "active",
    listedAt: null,
    ...over,
  };
}

async function ingest(source: Source, drafts: readonly ListingDraft[], when: number) {
  const input = { sourceId: source.id, drafts, told: ALL_FIELDS, seenAt: hour(when) };
  const { listingIds } = await ingestListings({ ctx: at(when), input });
  await joinListings({ ctx: at(when) });
  return listingIds;
}

async function ebaySource() {
  const [ebay, user] = [findConnector("ebay"), await makeUser(db)];
  if (!ebay) throw new Error("there is no connector for eBay");
  const over = { kind: "api", connectorId: "ebay", licence: "marketplace" } as const;
  return await makeSource(db, user.id, { ...over, ...termsInForce(ebay) });
}

const termsOf = async ({ id }: Source) => {
  const { isApart, mayLearn, keepMinutes } = sources;
  return (
    await db.select({ isApart, mayLearn, keepMinutes }).from(sources).where(eq(sources.id, id))
  )[0];
};

async function kept(source: Source) {
  const of = eq(listings.sourceId, source.id);
  const ids = db.select({ id: listings.id }).from(listings).where(of);
  const rows = await db.select().from(listings).where(of);
  const count = async (table: typeof listingPrices | typeof listingPrints | typeof estimates) =>
    (await db.select().from(table)).filter((row) => rows.some(({ id }) => id === row.listingId))
      .length;
  const events = await db.select().from(listingEvents);
  return {
    listings: (await ids).length,
    prices: await count(listingPrices),
    prints: await count(listingPrints),
    estimates: await count(estimates),
    joined: rows.filter(({ objectId }) => objectId !== null).length,
    dated: rows.filter(({ forgetAt }) => forgetAt !== null).length,
    pricedEvents: events.filter(({ afterCents }) => afterCents !== null).length,
    comps: await db.$count(comps, eq(comps.sourceId, source.id)),
  };
}

test("eBay is kept apart unless the operator says otherwise, whatever else is written there", async () => {
  const source = await ebaySource();
  const apart = { isApart: true, mayLearn: false, keepMinutes: 360 };
  expect(await termsOf(source)).toEqual(apart);
  for (const value of ["", "false", "maybe", "0"]) {
    setEnvironment({ [SETTING]: value });
    await forgetExpired({ ctx: at(0) });
    expect(await termsOf(source)).toEqual(apart);
  }
  setEnvironment({ [SETTING]: "true" });
  await forgetExpired({ ctx: at(0) });
  expect(await termsOf(source)).toEqual({ isApart: false, mayLearn: true, keepMinutes: null });
});

test("what its owner has forgotten sooner stays so, whatever the operator says", async () => {
  const source = await ebaySource();
  await db.update(sources).set({ keepMinutes: 5 }).where(eq(sources.id, source.id));
  for (const value of [undefined, "true", undefined]) {
    setEnvironment({ [SETTING]: value });
    await forgetExpired({ ctx: at(0) });
    expect(await termsOf(source)).toMatchObject({ isApart: value === undefined, keepMinutes: 5 });
  }
});

test("what was kept while it was allowed is erased once it is not, and what others have stays", async () => {
  setEnvironment({ [SETTING]: "true" });
  const source = await ebaySource();
  const other = await makeSource(db, source.userId, { kind: "api", connectorId: "reverb" });
  const ids = await ingest(source, [draft()], 0);
  await ingest(source, [draft({ price: { cents: 150_000, currency: "EUR" } })], 1);
  const others = await ingest(other, [draft({ externalId: "r" })], 2);
  await makeEstimate(db, { listingId: ids[0] });
  await makeComp(db, source);
  const both = { listings: 1, prints: 1, joined: 1, dated: 0 };
  await forgetExpired({ ctx: at(3) });
  expect(await kept(source)).toMatchObject({ ...both, prices: 2, estimates: 1, comps: 1 });
  expect(await kept(other)).toMatchObject({ ...both, prices: 1 });

  setEnvironment({ [SETTING]: undefined });
  await forgetExpired({ ctx: at(4) });
  const nothing = { prices: 0, prints: 0, estimates: 0, joined: 0, comps: 0 };
  expect(await kept(source)).toMatchObject({ listings: 1, dated: 1, pricedEvents: 1, ...nothing });
  expect(await kept(other)).toMatchObject({ ...both, prices: 1 });
  expect(others).toHaveLength(1);
  expect(await db.$count(settings, eq(settings.key, "training"))).toBe(1);
  expect(await db.$count(joinRequests)).toBe(0);
  // Seen last an hour after the start: six hours later it is gone.
  await forgetExpired({ ctx: at(7.1) });
  expect(await kept(source)).toMatchObject({ listings: 0 });
  expect(await kept(other)).toMatchObject({ listings: 1 });
});

test("what was there before the operator allowed it is joined like the rest", async () => {
  const source = await ebaySource();
  await ingest(source, [draft()], 0);
  expect(await kept(source)).toMatchObject({ listings: 1, prints: 0 });
  setEnvironment({ [SETTING]: "true" });
  await forgetExpired({ ctx: at(1) });
  await joinListings({ ctx: at(1) });
  expect(await kept(source)).toMatchObject({ listings: 1, prints: 1 });
});

test("whoever learned forgets, also where time runs out while the comps are erased", async () => {
  const source = await ebaySource();
  const one = await makeComp(db, source);
  const { id: _id, externalId: _name, ...same } = one;
  const others = Array.from({ length: 1_999 }, () => {
    const id = systemIds.make("comp");
    return { ...same, id, externalId: id };
  });
  await db.insert(comps).values(others);
  await db.insert(marketModels).values({
    id: systemIds.make("model"),
    audience: "user",
    userId: source.userId,
    state: "active",
    trainedAt: hour(0),
    trainSeconds: 1,
    compCount: 2_000,
    learnedCount: 2_000,
    compsMark: "before",
    comparison: {
      rows: 0,
      rowsOfBoth: 0,
      candidate: { rows: 0, accuracy: null },
      current: { rows: 0, accuracy: null },
      isBetter: true,
    },
  });
  await noteErasing(db, hour(0));
  await eraseKept(at(0), hour(0).getTime());
  await eraseKept(at(1), hour(2).getTime());
  expect(await kept(source)).toMatchObject({ comps: 0 });
  expect(await db.$count(marketModels)).toBe(0);
});
