import fc from "fast-check";
import { expect, test } from "vitest";
import { shareBps } from "./share-bps";

/** The same by exact integers. */
function halfUp(cents: number, rateBps: number): number {
  return Number((BigInt(cents) * BigInt(rateBps) + 5_000n) / 10_000n);
}

test("agrees with exact integers, rounded half up", () => {
  const amount = fc.integer({ min: 0, max: 9_000_000_000_000 });
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 20_000 }), (cents, rate) => {
      expect(shareBps(cents, rate)).toBe(halfUp(cents, rate));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [1_000, 1_360, 136],
  [5, 1_000, 1],
  [4, 1_000, 0],
  [15, 1_000, 2],
  [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991],
  [0, 1_360, 0],
  [123, 0, 0],
])("%i at %i bps is %i", (cents, rate, share) => {
  expect(shareBps(cents, rate)).toBe(share);
});

test.each([
  [-1, 100],
  [1.5, 100],
  [1, -1],
  [1, 0.5],
])("%d at %d bps is a bug", (cents, rate) => {
  expect(() => shareBps(cents, rate)).toThrow("Invariant");
});
