import fc from "fast-check";
import { expect, test } from "vitest";
import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { estimateMarketValue } from "./estimate-market-value";

const observation = fc.record({
  logCents: fc.double({ min: 0, max: 27, noNaN: true }),
  weight: fc.double({ min: 0.005, max: 1, noNaN: true }),
});
const observations = fc.array(observation, { minLength: 1, maxLength: 40 });
const values = ({ q10Cents, q25Cents, q50Cents, q75Cents, q90Cents }: Quantiles) => [
  q10Cents,
  q25Cents,
  q50Cents,
  q75Cents,
  q90Cents,
];
const at = (prices: number[]) =>
  prices.map((price) => ({ logCents: Math.log(price * 100), weight: 0.5 }));

test("quantiles never fall, are whole minor units of at least one, and do not depend on the order", () => {
  fc.assert(
    fc.property(observations, (list) => {
      const found = values(estimateMarketValue(list));
      expect(found).toEqual([...found].sort((left, right) => left - right));
      expect(found.every((cents) => Number.isSafeInteger(cents) && cents >= 1)).toBe(true);
      expect(values(estimateMarketValue([...list].reverse()))).toEqual(found);
    }),
  );
});

test("ten times the prices is ten times the value: the unit of a currency does not matter", () => {
  const dear = fc.array(
    fc.record({
      // On a grid: two prices that differ in the last bit alone become one when scaled.
      logCents: fc.integer({ min: 9_000, max: 14_000 }).map((at) => at / 1_000),
      weight: fc.double({ min: 0.005, max: 1, noNaN: true }),
    }),
    { minLength: 5, maxLength: 40 },
  );
  fc.assert(
    fc.property(dear, (list) => {
      const scaled = list.map((one) => ({ ...one, logCents: one.logCents + Math.log(10) }));
      const [small, large] = [list, scaled].map((one) => values(estimateMarketValue(one)));
      small?.forEach((cents, place) => {
        expect(Math.abs((large?.[place] ?? 0) - 10 * cents)).toBeLessThanOrEqual(
          // Rounding of the smaller one, ten times, and of its far tail.
          10 + cents * 1e-9,
        );
      });
    }),
  );
});

test("fewer comps of the same spread give a wider interval", () => {
  const few = estimateMarketValue(at([180, 190, 200, 210, 220]));
  const many = estimateMarketValue(at(Array(8).fill([180, 190, 200, 210, 220]).flat()));
  expect(few.q50Cents).toBe(many.q50Cents);
  expect(few.q90Cents - few.q10Cents).toBeGreaterThan(many.q90Cents - many.q10Cents);
});

test("prices that agree to the cent still leave room for haggling", () => {
  const { q10Cents, q50Cents, q90Cents } = estimateMarketValue(at(Array(12).fill(500)));
  expect(q50Cents).toBe(50_000);
  expect(q10Cents).toBeLessThanOrEqual(48_530);
  expect(q90Cents).toBeGreaterThanOrEqual(51_500);
});
