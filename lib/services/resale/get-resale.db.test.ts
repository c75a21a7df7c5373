import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { type Listing, listingPrices, listings, objects, type Source } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeScore, makeSource, NO_VERDICT } from "@/db/test/factories";
import { makePerson } from "@/db/test/person";
import { systemIds } from "@/lib/platform/clock";
import { getDeal } from "../deals/get-deal";
import { setFeeOverride } from "../fee-overrides/set-fee-override";
import { seedFeeSchedules } from "../fee-schedules/seed-fee-schedules";
import { updateListingPlan } from "../listing-plans/update-listing-plan";
import { getResale } from "./get-resale";

let db: Database;
let market: Source;
beforeAll(async () => {
  ({ db } = await testDatabase());
  await seedFeeSchedules({ ctx: testContext(db) });
  market = await makeSource(db, null);
});

const REVERB = { sellOn: "reverb/US", targetRoiBps: 1_500, returnReserveBps: 0 };

async function scored(over: Partial<Listing> = {}) {
  const listing = await makeListing(db, market, { priceCents: 115_000, ...over } as never);
  await makeScore(db, listing, { q25Cents: 153_000, q50Cents: 166_500, band: "great" });
  return listing;
}

test("the answer rests on the stored market, the person's prefs and the fees that are known", async () => {
  const { ctx } = await makePerson(db, { ...REVERB, packingCents: 3_500 });
  const { id } = await scored();
  await updateListingPlan({ ctx, input: { id, travelCents: 1_800, repairCents: 14_000 } });
  const { answer, outlets, facts } = await getResale({ ctx, input: { id } });
  expect(facts).toMatchObject({ allInCents: 115_000, market: { q25Cents: 153_000 } });
  expect(outlets).toHaveLength(14);
  expect(answer).toMatchObject({ kind: "answer", outlet: "reverb/US" });
  expect(answer.cautious?.maxBuyCents).toBe(103_260);
});

test("own fees and an own plan are one person's, not another's", async () => {
  const [mara, other] = [await makePerson(db, REVERB), await makePerson(db, REVERB)];
  const { id } = await scored();
  const fees = { marketplace: "reverb", currency: "USD", bps: 0, fixedCents: 0 };
  await setFeeOverride({ ctx: mara.ctx, input: fees });
  await updateListingPlan({ ctx: mara.ctx, input: { id, roiBps: 0 } });
  const mine = await getResale({ ctx: mara.ctx, input: { id } });
  expect(mine.answer).toMatchObject({ outlet: "reverb", cautious: { maxBuyCents: 153_000 } });
  const theirs = await getResale({ ctx: other.ctx, input: { id } });
  expect(theirs.answer.outlet).toBe("reverb/US");
  expect(theirs.plan.roiBps).toBeNull();
});

test("another person's listing is not there, a reader of their own is", async () => {
  const [mara, other] = [await makePerson(db), await makePerson(db)];
  const own = await makeListing(db, mara.source);
  const input = { id: own.id };
  await expect(getResale({ ctx: other.ctx, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await getResale({ ctx: mara.ctx, input })).answer.kind).toBe("no-market");
});

test("no verdict and a currency without fees are told", async () => {
  const { ctx } = await makePerson(db);
  const bare = await makeListing(db, market);
  await makeScore(db, bare, NO_VERDICT as never);
  const none = await getResale({ ctx, input: { id: bare.id } });
  expect(none.facts.market).toEqual({ kind: "not-known", reason: "too-few-comps" });
  expect(none.answer.kind).toBe("no-market");
  const euro = await scored({ priceCurrency: "EUR" });
  const abroad = await getResale({ ctx, input: { id: euro.id } });
  expect(abroad).toMatchObject({ outlets: [], answer: { kind: "no-fee-schedule" } });
});

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

/** A listing that was seen on offer and `days` later no more. */
async function makeEnded(
  source: Source,
  category: string,
  days: number,
  state: "sold" | "gone" = "sold",
) {
  const first = daysAgo(days + 2);
  const over = { category, state, firstSeenAt: first, lastSeenAt: daysAgo(1) };
  const listing = await makeListing(db, source, over);
  const price = { listingId: listing.id, priceCents: 100, priceCurrency: "USD" };
  await db.insert(listingPrices).values([
    { ...price, state: "active", observedFrom: first, observedUntil: daysAgo(2) },
    { ...price, state, observedFrom: daysAgo(2), observedUntil: daysAgo(1) },
  ]);
  return listing;
}

test("time to sell comes from listings of the category that were seen to end", async () => {
  const { ctx } = await makePerson(db);
  const other = await makePerson(db);
  const category = "Time machines";
  const { id } = await scored({ category });
  const time = async () => (await getResale({ ctx, input: { id } })).timeToSell;
  for (const days of [1, 2, 3, 4, 5, 6, 7]) await makeEnded(market, category, days);
  // None of these counts: another person's, generated, another category, sold when first seen, long ago.
  await makeEnded(other.source, category, 90);
  const demo = await makeSource(db, null, { licence: "demo", kind: "demo" });
  await makeEnded(demo, category, 90);
  await makeEnded(market, "Kites", 90);
  const over = await makeListing(db, market, { category, state: "sold" });
  const at = { observedFrom: daysAgo(3), observedUntil: daysAgo(3), state: "sold" as const };
  await db
    .insert(listingPrices)
    .values({ ...at, listingId: over.id, priceCents: 1, priceCurrency: "USD" });
  await makeListing(db, market, { category, state: "gone", lastSeenAt: daysAgo(400) });
  expect(await time()).toEqual({ kind: "not-observed", count: 7, needed: 8 });
  await makeEnded(market, category, 8);
  expect(await time()).toEqual({
    kind: "observed",
    halfHours: 108,
    count: 8,
    watchedCount: 8,
  });
  const { answer } = await getResale({ ctx, input: { id } });
  const { profitCents = 0, profitPerDayCents } = answer.cautious ?? {};
  expect(profitPerDayCents).toBe(Math.round(profitCents / 4.5));
});

/** A listing that is on offer and has been seen for `days`. */
async function makeLive(source: Source, category: string, days: number, over = {}) {
  const first = daysAgo(days + 1);
  const listing = await makeListing(db, source, {
    ...{ category, firstSeenAt: first, lastSeenAt: daysAgo(1), ...over },
  });
  const price = { listingId: listing.id, priceCents: 100, priceCurrency: "USD" };
  await db
    .insert(listingPrices)
    .values({ ...price, state: "active", observedFrom: first, observedUntil: daysAgo(1) });
  return listing;
}

test("what is still on offer counts as long as it was seen, and so what is slow does not look quick", async () => {
  const { ctx } = await makePerson(db);
  const category = "Sundials";
  const { id } = await scored({ category });
  const time = async () => (await getDeal({ ctx, input: { id } })).timeToSell;
  for (const days of [1, 2, 3, 4, 5, 6, 7, 8]) await makeEnded(market, category, days);
  // Seen once: it was there for no time, and says nothing.
  await makeLive(market, category, 0);
  expect(await time()).toMatchObject({ kind: "observed", halfHours: 108, watchedCount: 9 });
  for (let at = 0; at < 4; at += 1) await makeLive(market, category, 30);
  expect(await time()).toMatchObject({ kind: "observed", halfHours: 156, watchedCount: 13 });
  for (let at = 0; at < 6; at += 1) await makeLive(market, category, 60);
  expect(await time()).toEqual({
    kind: "not-reached",
    hoursSeen: 1_440,
    count: 8,
    watchedCount: 19,
  });
});

test("taken down and put up again did not end; on offer again neither", async () => {
  const { ctx } = await makePerson(db);
  const category = "Barometers";
  const { id } = await scored({ category });
  const made = [];
  for (const days of [1, 2, 3, 4, 5, 6, 7, 8]) {
    made.push(await makeEnded(market, category, days, "gone"));
  }
  const [relisted, back] = made;
  const count = async () => (await getDeal({ ctx, input: { id } })).timeToSell.count;
  expect(await count()).toBe(8);
  const objectId = systemIds.make("object");
  await db.insert(objects).values({ id: objectId });
  await db
    .update(listings)
    .set({ objectId })
    .where(eq(listings.id, relisted?.id ?? "lst_"));
  await makeLive(market, category, 0, { objectId });
  expect(await count()).toBe(7);
  await db
    .update(listings)
    .set({ state: "active" })
    .where(eq(listings.id, back?.id ?? "lst_"));
  expect(await count()).toBe(6);
});

test("of a week only so many are looked at, by when they began", async () => {
  const { ctx } = await makePerson(db);
  const category = "Metronomes";
  const { id } = await scored({ category });
  for (let at = 0; at < 25; at += 1) await makeEnded(market, category, 1);
  const { timeToSell } = await getDeal({ ctx, input: { id } });
  expect(timeToSell).toMatchObject({ kind: "observed", count: 20 - 1 });
});

test("a listing without a category has no time to sell", async () => {
  const { ctx } = await makePerson(db);
  const { id } = await scored();
  expect((await getResale({ ctx, input: { id } })).timeToSell).toEqual({
    kind: "not-observed",
    count: 0,
    needed: 8,
  });
});
