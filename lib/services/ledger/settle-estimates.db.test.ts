import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { comps, estimates, listings, type NewEstimate, users } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeComp, makeEstimate, makeListing, makeSource, makeUser } from "@/db/test/factories";
import { scoringContext } from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";
import { settleEstimates } from "./settle-estimates";

const { db } = await testDatabase();
const ctx = scoringContext(db);
const shared = await makeSource(db, null);
const ada = await makeUser(db);
const adas = await makeSource(db, ada.id);

beforeEach(async () => {
  await db.delete(estimates);
  await db.delete(comps);
  await db.delete(listings);
});

const settle = () => settleEstimates({ ctx });
const ledger = () => db.select().from(estimates).orderBy(asc(estimates.id));
const on = (day: number) => new Date(`2026-11-${String(day).padStart(2, "0")}T12:00:00Z`);

/** A listing for everybody, judged on these days of November at midday. */
async function judged(days: readonly number[], over: Partial<NewEstimate> = {}) {
  const listing = await makeListing(db, shared, { category: "Pedals" });
  for (const day of days) {
    await makeEstimate(db, { listingId: listing.id, judgedAt: on(day), ...over });
  }
  return listing;
}

const sale = (listingId: Id<"listing">, day: number, over: Parameters<typeof makeComp>[2] = {}) =>
  makeComp(db, shared, {
    listingId,
    observedOn: `2026-11-${String(day).padStart(2, "0")}`,
    priceCents: 21_000,
    ...over,
  });

test("a sale closes the newest estimate made before its day, with what was paid all-in", async () => {
  const listing = await judged([1, 5, 9, 12]);
  const comp = await sale(listing.id, 9, { shippingKind: "known", shippingCents: 900 });
  expect(await settle()).toEqual({ settled: 1, gone: 0, reopened: 0, forgotten: 0 });
  const rows = await ledger();
  expect(rows.map(({ outcomeCents }) => outcomeCents)).toEqual([null, 21_900, null, null]);
  expect(rows[1]).toMatchObject({
    outcomeKind: "sold_comp",
    outcomeAt: new Date("2026-11-09T00:00:00Z"),
    outcomeCompId: comp.id,
  });
});

test("run again it changes nothing, and two at once do it once", async () => {
  const listing = await judged([1]);
  await sale(listing.id, 9);
  const [one, other] = await Promise.all([settle(), settle()]);
  expect(one.settled + other.settled).toBe(1);
  const before = await ledger();
  expect(await settle()).toEqual({ settled: 0, gone: 0, reopened: 0, forgotten: 0 });
  expect(await ledger()).toEqual(before);
});

test.each([
  ["made on the day of the sale or later", [9, 10], {}],
  ["of an asking price", [1], { basis: "asking" as const }],
  ["in another currency", [1], { priceCurrency: "EUR" }],
  ["without a day", [1], { observedOn: null }],
  ["that cost nothing", [1], { priceCents: 0 }],
])("a sale closes nothing %s", async (_name, days, over) => {
  const listing = await judged(days);
  await sale(listing.id, 9, over);
  await settle();
  expect((await ledger()).map(({ outcomeKind }) => outcomeKind)).toEqual(days.map(() => null));
});

test("an own sale speaks before a comp, a comp before the listing, and any price before none", async () => {
  const listing = await judged([1]);
  await db.update(listings).set({ state: "gone", lastSeenAt: on(12) });
  expect(await settle()).toMatchObject({ gone: 1, settled: 0 });
  expect((await ledger())[0]).toMatchObject({ outcomeKind: "gone", outcomeCents: null });
  await db.update(listings).set({ state: "sold", priceCents: 19_000 });
  expect(await settle()).toMatchObject({ settled: 1 });
  expect((await ledger())[0]).toMatchObject({ outcomeKind: "sold_comp", outcomeCents: 19_000 });
  await sale(listing.id, 11);
  await settle();
  expect((await ledger())[0]).toMatchObject({ outcomeKind: "sold_comp", outcomeCents: 21_000 });
  await sale(listing.id, 13, { basis: "own_sale", priceCents: 22_000 });
  await settle();
  expect((await ledger())[0]).toMatchObject({ outcomeKind: "own_sale", outcomeCents: 22_000 });
});

test("what is no longer so is taken back: a comp that went or changed, a listing that is there again", async () => {
  const sold = await judged([1]);
  const comp = await sale(sold.id, 9);
  const gone = await judged([1]);
  await db.update(listings).set({ state: "gone" }).where(eq(listings.id, gone.id));
  await settle();
  await db.update(comps).set({ priceCents: 20_500 }).where(eq(comps.id, comp.id));
  expect(await settle()).toMatchObject({ settled: 1 });
  expect((await ledger())[0]?.outcomeCents).toBe(20_500);
  await db.delete(comps);
  await db.update(listings).set({ state: "active" });
  expect(await settle()).toMatchObject({ reopened: 2 });
  for (const row of await ledger()) {
    expect(row).toMatchObject({
      outcomeKind: null,
      outcomeCents: null,
      outcomeAt: null,
      outcomeCompId: null,
    });
  }
});

test("own evidence closes its owner's estimate alone, who gets what everybody was told", async () => {
  const listing = await judged([1, 5]);
  await makeComp(db, adas, { listingId: listing.id, basis: "own_sale", observedOn: "2026-11-09" });
  expect(await settle()).toMatchObject({ settled: 1 });
  const rows = await ledger();
  expect(rows.map(({ userId, outcomeKind }) => [userId, outcomeKind])).toEqual([
    [null, null],
    [null, null],
    [ada.id, "own_sale"],
  ]);
  expect(rows[2]?.judgedAt).toEqual(on(5));
  expect(await settle()).toMatchObject({ settled: 0 });
  expect(await ledger()).toHaveLength(3);
});

test("everybody's sale closes everybody's estimate and each user's own", async () => {
  const listing = await judged([1]);
  await makeEstimate(db, { listingId: listing.id, userId: ada.id, judgedAt: on(3) });
  await sale(listing.id, 9);
  expect(await settle()).toMatchObject({ settled: 2 });
});

test("of a deleted listing what came stays, and what can never come goes", async () => {
  const sold = await judged([1, 10]);
  const comp = await sale(sold.id, 9);
  await settle();
  await db.delete(listings);
  expect(await settle()).toEqual({ settled: 0, gone: 0, reopened: 0, forgotten: 1 });
  const [row, ...others] = await ledger();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ listingId: null, outcomeCents: 21_000 });
  await db.delete(comps).where(eq(comps.id, comp.id));
  expect(await settle()).toMatchObject({ forgotten: 1 });
  expect(await ledger()).toEqual([]);
});

test("a person's rows go with the person", async () => {
  const eve = await makeUser(db);
  const listing = await makeListing(db, await makeSource(db, eve.id), { state: "gone" });
  await makeEstimate(db, { listingId: listing.id, userId: eve.id, judgedAt: on(1) });
  await settle();
  await db.delete(users).where(eq(users.id, eve.id));
  expect(await ledger()).toEqual([]);
});

test("more than a batch is settled in one run", async () => {
  const list = await Promise.all(Array.from({ length: 5 }, () => judged([1])));
  for (const listing of list) await sale(listing.id, 9);
  expect(await settleEstimates({ ctx, input: { batchListings: 2 } })).toMatchObject({ settled: 5 });
});
