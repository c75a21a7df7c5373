import { expect, test } from "vitest";
import { money } from "@/lib/core/money";
import type { Deal, DealVerdict } from "@/lib/domain/deals/deal.schema";
import { resaleFacts } from "./resale-facts";

const verdict: DealVerdict = {
  allIn: money(16_500, "USD"),
  value: {
    kind: "scored",
    score: 82,
    band: "good",
    confidence: "firm",
    differenceBps: -1_750,
    market: {
      quantiles: {
        q10Cents: 15_000,
        q25Cents: 17_500,
        q50Cents: 20_000,
        q75Cents: 22_500,
        q90Cents: 25_000,
      },
      basis: "asking",
      haircutBps: 800,
      tier: "comps",
      learned: null,
      compCount: 14,
      effectiveCount: 13.5,
    },
  },
  effort: { score: null, shippingKind: "known", shipping: null, distanceKm: null },
  risk: { reasons: [] },
  compCount: 14,
  isPersonal: false,
  modelVersion: "1",
  weightsVersion: "1",
  scoredAt: new Date("2026-11-20T00:00:00Z"),
};

const deal = {
  price: money(15_000, "USD"),
  shipping: { kind: "known", cost: money(1_500, "USD") },
  distanceKm: null,
  verdict,
} as unknown as Deal;

test("the all-in price, the quarter and the median of the verdict", () => {
  expect(resaleFacts(deal)).toMatchObject({
    askingCents: 15_000,
    allInCents: 16_500,
    market: {
      kind: "known",
      q25Cents: 17_500,
      q50Cents: 20_000,
      band: "good",
      basis: "asking",
      haircutBps: 800,
    },
  });
});

test("no verdict yet, none of this currency, or one that says why not", () => {
  const market = (over: DealVerdict | null) => resaleFacts({ ...deal, verdict: over }).market;
  expect(market(null)).toEqual({ kind: "not-known", reason: "not-judged" });
  const euro = { ...verdict, allIn: money(16_500, "EUR") };
  expect(market(euro)).toEqual({ kind: "not-known", reason: "not-judged" });
  const none = { kind: "no-verdict", reason: "not-for-sale", found: 0, needed: 5, missing: [] };
  expect(market({ ...verdict, value: none as never })).toEqual({
    kind: "not-known",
    reason: "not-for-sale",
  });
});

test("shipping that is not known is not counted", () => {
  const unknown = { ...deal, shipping: { kind: "unknown", cost: null } } as Deal;
  expect(resaleFacts(unknown).allInCents).toBe(15_000);
});
