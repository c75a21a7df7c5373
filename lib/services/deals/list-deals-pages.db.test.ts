import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { listings } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeScore, NO_VERDICT } from "@/db/test/factories";
import { makePerson, type Person } from "@/db/test/person";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { encodeDealsCursor } from "@/lib/domain/deals/deals-cursor";
import { type DealsSort, DealsSort as Sort } from "@/lib/domain/deals/deals-query.schema";
import { listDeals } from "./list-deals";

const HOME = { homeLabel: "Oakland", homeLatitude: 37.8044, homeLongitude: -122.2712 };
const RISK = [{ code: "far-below-market" as const, check: "ask-dated-photo" as const }];
const BASE_MS = Date.UTC(2026, 9, 1);

let db: Database;
let mara: Person;

/** Few distinct values, so that ties and nulls are everywhere. */
const drawn = fc.record({
  price: fc.constantFrom(1_000, 2_000, 3_000),
  currency: fc.constantFrom("USD", "USD", "EUR", "JPY"),
  listed: fc.option(fc.nat({ max: 3 })),
  seen: fc.nat({ max: 3 }),
  place: fc.option(fc.constantFrom([37.8044, -122.2712], [37.9, -122.3], [40, -74], [-37, 145])),
  score: fc.constantFrom("none", "no-verdict", "tied", "low", "risky"),
  difference: fc.constantFrom(-2_000, 0, 500),
});

beforeAll(async () => {
  ({ db } = await testDatabase());
  mara = await makePerson(db, HOME);
  for (const one of fc.sample(drawn, { numRuns: 70, seed: 20_261_123 })) {
    const listing = await makeListing(db, mara.source, {
      priceCents: one.price,
      priceCurrency: one.currency,
      listedAt: one.listed === null ? null : new Date(BASE_MS + one.listed * 1_001),
      firstSeenAt: new Date(BASE_MS + one.seen * 1_001),
      latitude: one.place?.[0] ?? null,
      longitude: one.place?.[1] ?? null,
    });
    if (one.score === "none") continue;
    await makeScore(db, listing, {
      differenceBps: one.difference,
      valueScore: one.score === "low" ? 30.1 : 88.8,
      riskReasons: one.score === "risky" ? RISK : [],
      ...(one.score === "no-verdict" ? NO_VERDICT : {}),
    });
  }
});

const page = (sort: DealsSort, cursor: string | null, limit: number) =>
  listDeals({ ctx: mara.ctx, input: { sort, cursor, limit } });

async function walk(sort: DealsSort, limit: number): Promise<Deal[]> {
  const deals: Deal[] = [];
  let cursor: string | null = null;
  do {
    const next = await page(sort, cursor, limit);
    expect(next.deals.length).toBeGreaterThan(0);
    deals.push(...next.deals);
    cursor = next.nextCursor;
  } while (cursor !== null);
  return deals;
}

const ids = (deals: readonly Deal[]) => deals.map(({ id }) => id);
const scoreOf = (deal: Deal) =>
  deal.verdict?.value.kind === "scored" ? deal.verdict.value.score : null;
const differenceOf = (deal: Deal) =>
  deal.verdict?.value.kind === "scored" ? deal.verdict.value.differenceBps : null;
const newestOf = (deal: Deal) => (deal.listedAt ?? deal.firstSeenAt).getTime();

/** What each order promises of two neighbours; null stands last. */
const KEYS: Record<DealsSort, (deal: Deal) => (number | string | null)[]> = {
  best: (deal) => {
    const value = deal.verdict ? -(scoreOf(deal) ?? -1) : null;
    return [value, deal.verdict?.risk.reasons.length ?? null];
  },
  newest: (deal) => [-newestOf(deal)],
  "price-up": ({ price }) => [price.currency === "USD" ? "" : price.currency, price.cents],
  "price-down": ({ price }) => [price.currency === "USD" ? 0 : 1],
  distance: ({ distanceKm }) => [distanceKm],
  difference: (deal) => [differenceOf(deal)],
};

function isBefore(left: (number | string | null)[], right: (number | string | null)[]): boolean {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? null;
    if (value === other) continue;
    if (value === null || other === null) return other === null;
    return value < other;
  }
  return true;
}

test.each(Sort.options)(
  "%s: pages of any size are the list in one piece, in order",
  async (sort) => {
    const whole = (await page(sort, null, 100)).deals;
    expect(new Set(ids(whole)).size).toBe(70);
    for (const [index, deal] of whole.entries()) {
      const next = whole[index + 1];
      if (next)
        expect([sort, index, isBefore(KEYS[sort](deal), KEYS[sort](next))]).toEqual([
          sort,
          index,
          true,
        ]);
    }
    for (const limit of [1, 3, 7, 69, 70]) expect(ids(await walk(sort, limit))).toEqual(ids(whole));
  },
);

test.each(Sort.options)("%s: every page leads back to the one before it", async (sort) => {
  const first = await page(sort, null, 9);
  expect(first.previousCursor).toBeNull();
  let before = first;
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const here = await page(sort, cursor, 9);
    const back = await page(sort, here.previousCursor, 9);
    expect(ids(back.deals)).toEqual(ids(before.deals));
    expect(back.previousCursor === null).toBe(ids(before.deals)[0] === ids(first.deals)[0]);
    const forth = await page(sort, back.nextCursor, 9);
    expect(ids(forth.deals)).toEqual(ids(here.deals));
    before = here;
    cursor = here.nextCursor;
  }
});

test("a cursor survives rows that come and go, its own row too", async () => {
  const first = await page("newest", null, 10);
  const second = await page("newest", first.nextCursor, 10);
  const fresh = await makeListing(db, mara.source, { firstSeenAt: new Date() });
  const last = first.deals.at(-1);
  if (!last) throw new Error("the page is empty");
  await db.update(listings).set({ state: "gone" }).where(eq(listings.id, last.id));
  expect(ids((await page("newest", first.nextCursor, 10)).deals)).toEqual(ids(second.deals));
  await db.update(listings).set({ state: "active" }).where(eq(listings.id, last.id));
  await db.delete(listings).where(eq(listings.id, fresh.id));
});

const cursorOf = (keys: (number | string)[], over = {}) =>
  encodeDealsCursor({ sort: "best", segment: 0, keys, isBackward: false, ...over });

test.each([
  ["nonsense", "nonsense"],
  ["another order's", cursorOf([1, 2], { sort: "newest" })],
  ["a segment that is not", cursorOf([1, 0, "lst_a"], { segment: 9 })],
  ["too few keys", cursorOf([1, 0])],
  ["too many keys", cursorOf([1, 0, "lst_a", "x"])],
  ["a text for a number", cursorOf(["1", 0, "lst_a"])],
  ["a number beyond the column", cursorOf([1e300, 0, "lst_a"])],
  ["a fraction for a count", cursorOf([1, 0.5, "lst_a"])],
  ["a query in the id", cursorOf([1, 0, "x') or true --"])],
])("a cursor with %s is refused, not run", async (_name, cursor) => {
  await expect(page("best", cursor, 10)).rejects.toMatchObject({
    code: "INVALID",
    fields: [{ field: "cursor" }],
  });
});

test("an instant that no calendar holds is refused", async () => {
  const cursor = cursorOf([9e15, "lst_a"], { sort: "newest" });
  await expect(page("newest", cursor, 10)).rejects.toMatchObject({ code: "INVALID" });
});
