import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceOf } from "./confidence-of";
import { effectiveCount } from "./effective-count";

const weight = fc.oneof(
  fc.double({ min: 0.005, max: 1, noNaN: true }),
  fc.constantFrom(0.02, 0.2, 0.25, 1),
);
const weights = fc.array(weight, { maxLength: 40 });
const close = (expected: number) => expect.closeTo(expected, 9);

test.each<[string, number[], number]>([
  ["nothing", [], 0],
  ["whole, equal comps count one each", [0.5, 0.5, 0.5], 3],
  ["many poor comps are worth few good ones", Array(30).fill(0.02), 3],
  ["one strong comp does not undo ten others", [...Array(10).fill(0.2), 1], 10],
  ["a weight of nothing counts nothing", [0, 0.5, -1], 1],
])("%s", (_name, list, expected) => {
  expect(effectiveCount(list)).toEqual(close(expected));
});

test.each([
  [0, null],
  [4.99, null],
  [5, "thin"],
  [5 - 1e-12, "thin"],
  [7.9, "thin"],
  [8, "usable"],
  [12, "firm"],
  [40, "firm"],
])("%d effective comps are %s", (count, tier) => {
  expect(confidenceOf(count)).toBe(tier);
});

test("one more comp never lowers it, the order does not matter, and it is at most their number", () => {
  fc.assert(
    fc.property(weights, weight, (list, extra) => {
      const count = effectiveCount(list);
      expect(effectiveCount([...list, extra])).toBeGreaterThanOrEqual(count - 1e-9);
      expect(effectiveCount([...list].reverse())).toEqual(close(count));
      expect(count).toBeLessThanOrEqual(list.length + 1e-9);
    }),
  );
});
