import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAIR_FEATURES, pairFeatures } from "./pair-features";
import { readSide } from "./pair-side";

const sides = fc
  .record({
    title: fc.string({ unit: "binary", maxLength: 200 }),
    price: fc.option(fc.double()),
  })
  .map((side) => readSide(side, (hash) => (hash % 7) + 1));

function featuresOf(left: Parameters<typeof pairFeatures>[0], right: typeof left) {
  const out = new Float64Array(PAIR_FEATURES);
  pairFeatures(left, right, out);
  return out;
}

describe("pair features", () => {
  it("are finite numbers for any two titles", () => {
    fc.assert(
      fc.property(sides, sides, (left, right) => {
        expect(featuresOf(left, right).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("see no difference between a title and itself", () => {
    fc.assert(
      fc.property(sides, (side) => {
        const [cosine = 0, inRight, inLeft, leftAlone, rightAlone] = featuresOf(side, side);
        expect(cosine).toBeCloseTo(side.hashes.length > 0 ? 1 : 0);
        expect(inRight).toBe(inLeft);
        expect([leftAlone, rightAlone]).toEqual([0, 0]);
      }),
    );
  });
});
