import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedQuantile } from "./weighted-quantile";

const sorted = (values: number[], weights?: number[]) =>
  values.map((logCents, at) => ({ logCents, weight: weights?.[at] ?? 1 }));

test.each<[string, number[], number[] | undefined, number, number]>([
  ["the median of an odd number", [1, 2, 9], undefined, 0.5, 2],
  ["the median of an even number", [1, 2, 4, 9], undefined, 0.5, 3],
  ["a quarter, half-way between places", [1, 2, 3, 4], undefined, 0.25, 1.5],
  ["below the first place", [1, 2, 3, 4], undefined, 0.1, 1],
  ["above the last place", [1, 2, 3, 4], undefined, 0.9, 4],
  ["one value", [7], undefined, 0.9, 7],
  ["a heavy value draws the median", [1, 2, 3], [1, 1, 6], 0.5, 2.714285714285714],
  ["a weight of nothing", [1, 2, 3], [1, 0, 1], 0.5, 2],
])("%s", (_name, values, weights, share, expected) => {
  expect(weightedQuantile(sorted(values, weights), share)).toBeCloseTo(expected, 12);
});

test("no weight at all is a bug of the caller", () => {
  expect(() => weightedQuantile([], 0.5)).toThrow("positive weight");
});

test("never falls with the share, stays within the values, and weights may be scaled", () => {
  const value = fc.double({ min: -5, max: 30, noNaN: true });
  const weight = fc.double({ min: 0.001, max: 1, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, weight), { minLength: 1, maxLength: 30 }),
      share,
      share,
      (pairs, a, b) => {
        const ordered = [...pairs].sort((left, right) => left[0] - right[0]);
        const list = ordered.map(([logCents, one]) => ({ logCents, weight: one }));
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          weightedQuantile(list, at),
        );
        expect(low).toBeLessThanOrEqual((high ?? 0) + 1e-9);
        expect(low).toBeGreaterThanOrEqual(list[0]?.logCents ?? 0);
        expect(high).toBeLessThanOrEqual(list.at(-1)?.logCents ?? 0);
        const doubled = list.map((one) => ({ ...one, weight: one.weight * 2 }));
        expect(weightedQuantile(doubled, a)).toBeCloseTo(weightedQuantile(list, a), 9);
      },
    ),
  );
});
