import { expect, test } from "vitest";
import { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import { createMarket } from "@/lib/domain/verdict/market";
import { DEMO_KINDS } from "./demo-kinds";
import { drawPhoto } from "./draw-photo";
import { makeDemoMarket } from "./make-demo-market";

const NOW = new Date("2026-11-23T12:00:00Z");
const DAY_MS = 86_400_000;
const market = makeDemoMarket(NOW);
const asImported = (url: string) => ({ photoUrls: [`https://demo.example${url}`] });

function verdicts() {
  const pool = createMarket(
    market.comps.map((comp) => ({
      id: comp.externalId,
      listingId: null,
      title: comp.title,
      category: comp.category,
      brand: comp.brand,
      condition: comp.condition,
      basis: comp.basis,
      allInCents: allInCents({
        priceCents: comp.price.cents,
        shippingKind: comp.shipping.kind,
        shippingCents: comp.shipping.cost?.cents ?? null,
      }),
      currency: comp.price.currency,
      observedDay: Math.floor((comp.observedOn?.getTime() ?? 0) / DAY_MS),
      sellerKey: comp.sellerRef,
      trust: 1,
    })),
  );
  return market.listings.map((listing) =>
    judgeListing({ ...listing, listingId: null }, pool, { now: NOW }),
  );
}

test("about thirty kinds of goods, 160 listings and 600 sales, all of the shapes that imports have", () => {
  expect(DEMO_KINDS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(DEMO_KINDS.map(({ slug }) => slug)).size).toBe(DEMO_KINDS.length);
  expect(market.listings.length).toBeGreaterThanOrEqual(150);
  expect(market.comps.filter(({ basis }) => basis === "sold").length).toBeGreaterThanOrEqual(580);
  for (const comp of market.comps) CompDraft.parse(comp);
  for (const listing of market.listings) {
    ListingDraft.parse({ ...listing, ...asImported(listing.photoUrls[0] ?? "") });
  }
  const ids = [...market.listings, ...market.comps].map(({ externalId }) => externalId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the same moment gives the same market, a later one the same goods and prices", () => {
  expect(makeDemoMarket(NOW)).toEqual(market);
  const later = makeDemoMarket(new Date(NOW.getTime() + 40 * DAY_MS));
  expect(later.listings.map(({ title, price }) => [title, price])).toEqual(
    market.listings.map(({ title, price }) => [title, price]),
  );
});

test("there is something of every kind of answer", () => {
  const all = verdicts();
  const scored = all.flatMap(({ value }) => (value.kind === "scored" ? [value] : []));
  const bands = (band: string) => scored.filter((value) => value.band === band).length;
  expect(bands("great")).toBeGreaterThanOrEqual(12);
  expect(bands("good")).toBeGreaterThanOrEqual(8);
  expect(bands("fair")).toBeGreaterThanOrEqual(50);
  expect(bands("high")).toBeGreaterThanOrEqual(8);
  expect(bands("overpriced")).toBeGreaterThanOrEqual(10);
  const confidence = (level: string) => scored.filter((value) => value.confidence === level).length;
  expect(confidence("firm")).toBeGreaterThanOrEqual(60);
  expect(confidence("usable")).toBeGreaterThanOrEqual(10);
  expect(confidence("thin")).toBeGreaterThanOrEqual(8);
  expect(scored.some((value) => value.market.basis === "asking")).toBe(true);
  expect(scored.filter((value) => value.differenceBps < -2_000).length).toBeGreaterThanOrEqual(6);
  expect(all.filter(({ risk }) => risk.reasons.length > 0)).toHaveLength(2);
  const unanswered = all.flatMap(({ value }) =>
    value.kind === "no-verdict" ? [value.reason] : [],
  );
  expect(new Set(unanswered)).toEqual(new Set(["too-few-comps", "not-for-sale"]));
});

test("dates lie behind us and histories have no gap in their order", () => {
  let lowered = 0;
  for (const { listedAt, lastSeenAt, prices, price } of market.listings) {
    expect(listedAt.getTime()).toBeLessThanOrEqual(lastSeenAt.getTime());
    expect(lastSeenAt.getTime()).toBeLessThan(NOW.getTime());
    expect(NOW.getTime() - lastSeenAt.getTime()).toBeLessThan(DAY_MS);
    expect(prices.at(-1)?.priceCents).toBe(price.cents);
    expect(prices[0]?.observedFrom).toEqual(listedAt);
    for (const [at, point] of prices.entries()) {
      expect(point.observedFrom.getTime()).toBeLessThanOrEqual(point.observedUntil.getTime());
      const next = prices[at + 1];
      if (!next) continue;
      expect(point.observedUntil.getTime()).toBeLessThan(next.observedFrom.getTime());
      expect(point.priceCents).not.toBe(next.priceCents);
    }
    if ((prices[0]?.priceCents ?? 0) > price.cents) lowered += 1;
  }
  expect(lowered).toBeGreaterThanOrEqual(30);
  for (const { observedOn } of market.comps) {
    expect(observedOn?.getTime()).toBeLessThan(NOW.getTime());
  }
});

test("nothing points outside, every photo exists, every description says what it is", () => {
  for (const listing of market.listings) {
    expect(listing.url).toBeNull();
    expect(listing.description).toContain("Demo listing");
    for (const photo of listing.photoUrls) {
      const [, kind = "", variant = ""] = photo.match(/^\/demo-photos\/([^/]+)\/(\d+)$/) ?? [];
      expect(drawPhoto(kind, Number(variant)), photo).not.toBeNull();
    }
  }
  expect(market.comps.every(({ url }) => url === null)).toBe(true);
});
