import fc from "fast-check";
import { expect, test } from "vitest";
import { allowance } from "./allowance";

const limit = fc.integer({ min: 1, max: 100_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("never above the limit, never less later in the day, and all of it at its end", () => {
  fc.assert(
    fc.property(limit, share, share, (calls, one, other) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      expect(allowance(calls, late)).toBeGreaterThanOrEqual(allowance(calls, early));
      expect(allowance(calls, late)).toBeLessThanOrEqual(calls);
      expect(allowance(calls, 1)).toBe(calls);
      expect(allowance(calls, 0)).toBeGreaterThan(0);
    }),
  );
});

test("half of the day leaves half of the calls, but for a few ahead", () => {
  expect(allowance(5_000, 0.5)).toBe(2_600);
});
