import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceOf, metresOf, per100KmOf, perUnitOf } from "./travel-units";

const units = fc.constantFrom("km" as const, "mi" as const);

test("67 cents a mile are 41.63 a kilometre, and 67 again", () => {
  expect(per100KmOf(67, "mi")).toBe(4_163);
  expect(perUnitOf(4_163, "mi")).toBe(67);
  expect(per100KmOf(30, "km")).toBe(3_000);
});

test("whole cents and tenths of a distance come back as they were typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), units, (typed, unit) => {
      expect(perUnitOf(per100KmOf(typed, unit), unit)).toBe(typed);
      expect(distanceOf(metresOf(typed / 10, unit), unit)).toBe(typed / 10);
    }),
  );
});
