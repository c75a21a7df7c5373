import fc from "fast-check";
import { expect, test } from "vitest";
import { widenInterval } from "@/lib/domain/pricing/widen-interval";
import { intervalFactor, type SettledEstimate } from "./interval-factor";

/** A price so many times the interval's reach from a median of 100.00, with an interval of ± 20 % in log. */
function settled(reach: number, widening = 1): SettledEstimate {
  const at = (offset: number) => Math.round(10_000 * Math.exp(offset * 0.2 * widening));
  return {
    quantiles: {
      q10Cents: at(-1),
      q25Cents: at(-0.5),
      q50Cents: 10_000,
      q75Cents: at(0.5),
      q90Cents: at(1),
    },
    truthCents: Math.round(10_000 * Math.exp(reach * 0.2)),
    widening,
  };
}

const reaches = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
  minLength: 1,
  maxLength: 120,
});

test("a factor is from 1 to 2, and 1 from fewer than 30 prices", () => {
  fc.assert(
    fc.property(reaches, (list) => {
      const factor = intervalFactor(list.map((reach) => settled(reach)));
      expect(factor).toBeGreaterThanOrEqual(1);
      expect(factor).toBeLessThanOrEqual(2);
      if (list.length < 30) expect(factor).toBe(1);
    }),
  );
});

test("more misses never narrow it: not prices further off, nor more prices outside", () => {
  fc.assert(
    fc.property(reaches, fc.nat(), fc.double({ min: 0, max: 3, noNaN: true }), (list, n, more) => {
      const before = intervalFactor(list.map((reach) => settled(reach)));
      const at = n % list.length;
      const off = list.map((reach, place) =>
        place === at ? (reach < 0 ? reach - more : reach + more) : reach,
      );
      expect(intervalFactor(off.map((reach) => settled(reach)))).toBeGreaterThanOrEqual(before);
      const outside = settled(before + 0.01 + more);
      const added = [outside, ...list.map((reach) => settled(reach))];
      expect(intervalFactor(added)).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 500 },
  );
});

test("the order of the prices says nothing", () => {
  fc.assert(
    fc.property(reaches, (list) => {
      const estimates = list.map((reach) => settled(reach));
      expect(intervalFactor([...estimates].reverse())).toBe(intervalFactor(estimates));
    }),
  );
});

test("what was stretched already is measured as if it had not been", () => {
  const spread = fc.array(fc.double({ min: 0.9, max: 1.7, noNaN: true }), { minLength: 30 });
  fc.assert(
    fc.property(spread, fc.double({ min: 1.2, max: 2, noNaN: true }), (list, widening) => {
      const plain = intervalFactor(list.map((reach) => settled(reach)));
      const wide = intervalFactor(list.map((reach) => settled(reach, widening)));
      // Whole cents move a price by a hair over a step.
      expect(Math.abs(wide - plain)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
  );
});

test("with the factor, four in five of the prices that it was made from fall inside", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 30 }),
      (list) => {
        const estimates = list.map((reach) => settled(reach));
        const factor = intervalFactor(estimates);
        const inside = estimates.filter(({ quantiles, truthCents }) => {
          const { q10Cents, q90Cents } = widenInterval(quantiles, factor * 1.001);
          return q10Cents <= truthCents && truthCents <= q90Cents;
        });
        expect(inside.length).toBeGreaterThanOrEqual(0.8 * list.length);
      },
    ),
  );
});

test("half outside at one and a half times the reach widens by half, and only the newest 500 count", () => {
  const miss = Array.from({ length: 500 }, (_, at) => settled(at % 2 === 0 ? 1.49 : 0.2));
  expect(intervalFactor(miss)).toBe(1.5);
  const hits = Array.from({ length: 500 }, () => settled(0.5));
  expect(intervalFactor([...hits, ...miss])).toBe(1);
});
