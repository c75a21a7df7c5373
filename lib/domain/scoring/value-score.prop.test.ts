import fc from "fast-check";
import { expect, test } from "vitest";
import type { Band, Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { bandOf } from "./band-of";
import { farBelowMarket } from "./factors/far-below-market";
import { valueScore } from "./value-score";

const MARKET: Quantiles = {
  q10Cents: 10_000,
  q25Cents: 12_000,
  q50Cents: 15_000,
  q75Cents: 18_000,
  q90Cents: 22_000,
};
const BANDS: Band[] = ["great", "good", "fair", "high", "overpriced"];

test.each<[number, Band]>([
  [1, "great"],
  [10_000, "great"],
  [10_001, "good"],
  [12_000, "good"],
  [12_001, "fair"],
  [18_000, "fair"],
  [18_001, "high"],
  [22_000, "high"],
  [22_001, "overpriced"],
])("%d is %s", (cents, band) => {
  expect(bandOf(cents, MARKET)).toBe(band);
});

test("with evidence without end the score is the share of the market that costs more", () => {
  const scores = [10_000, 12_000, 15_000, 18_000, 22_000].map((cents) =>
    Math.round(valueScore(cents, MARKET, 1e9)),
  );
  expect(scores).toEqual([90, 75, 50, 25, 10]);
});

test("thin evidence pulls the score to the middle", () => {
  const [firm, thin] = [valueScore(9_000, MARKET, 30), valueScore(9_000, MARKET, 5)];
  expect(firm).toBeGreaterThan(thin);
  expect(thin).toBeGreaterThan(50);
  expect(valueScore(9_000, MARKET, 0)).toBe(50);
});

test("cheaper never scores lower nor stands in a worse band, in any market", () => {
  const cents = fc.integer({ min: 1, max: 1_000_000_000_000 });
  const market = fc.array(cents, { minLength: 5, maxLength: 5 }).map((list) => {
    const [a = 1, b = 1, c = 1, d = 1, e = 1] = [...list].sort((left, right) => left - right);
    return { q10Cents: a, q25Cents: b, q50Cents: c, q75Cents: d, q90Cents: e };
  });
  const same = cents.map((one) => ({
    q10Cents: one,
    q25Cents: one,
    q50Cents: one,
    q75Cents: one,
    q90Cents: one,
  }));
  fc.assert(
    fc.property(
      fc.oneof(market, same),
      cents,
      cents,
      fc.double({ min: 0, max: 40, noNaN: true }),
      (quantiles, one, other, count) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [cheap, dear] = [low, high].map((at) => valueScore(at, quantiles, count));
        expect(cheap).toBeGreaterThanOrEqual(dear ?? 0);
        expect(Math.min(cheap ?? -1, dear ?? -1)).toBeGreaterThanOrEqual(0);
        expect(Math.max(cheap ?? 101, dear ?? 101)).toBeLessThanOrEqual(100);
        expect(BANDS.indexOf(bandOf(low, quantiles))).toBeLessThanOrEqual(
          BANDS.indexOf(bandOf(high, quantiles)),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test("a price far under the market is something to check, and from there on is not", () => {
  expect(farBelowMarket(3_499, MARKET, "free")).toEqual({
    code: "far-below-market",
    check: "ask-dated-photo",
  });
  expect(farBelowMarket(3_499, MARKET, "pickup_only")?.check).toBe("pay-in-person");
  expect(farBelowMarket(3_500, MARKET, "free")).toBeNull();
});
