import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceOf } from "./confidence-of";
import { cutOutliers } from "./cut-outliers";
import { effectiveCount } from "./effective-count";

const at = (prices: number[], weight = 0.5) =>
  prices.map((price) => ({ logCents: Math.log(price), weight }));
const cutPrices = (prices: number[]) =>
  cutOutliers(at(prices)).cut.map((one) => Math.round(Math.exp(one.logCents)));

test.each<[string, number[], number[]]>([
  ["an empty box among guitars", [500, 510, 520, 490, 505, 515, 20], [20]],
  ["a lot of five", [100, 101, 99, 102, 98, 100, 500], [500]],
  ["an ordinary spread", [300, 350, 400, 450, 500, 550, 600, 380, 420], []],
  ["all the same but one", [200, 200, 200, 200, 200, 200, 900], [900]],
  ["all the same and one near", [200, 200, 200, 200, 200, 200, 200, 210], []],
  ["a third of the market elsewhere", [100, 101, 99, 100, 102, 98, 300, 301, 299], []],
  ["two prices", [1, 1_000], []],
  ["nothing", [], []],
])("%s", (_name, prices, expected) => {
  expect(cutPrices(prices)).toEqual(expected);
});

test("where the cut would leave too few, the price that disagrees stays", () => {
  expect(cutOutliers(at([200, 201, 199, 202, 20])).cut).toEqual([]);
  expect(cutOutliers(at([200, 201, 199, 202, 198, 20])).cut).toHaveLength(1);
});

test("nothing is lost, and confidence stays what it was", () => {
  const one = fc.record({
    logCents: fc.double({ min: 0, max: 27, noNaN: true }),
    weight: fc.double({ min: 0.005, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (list) => {
      const { kept, cut } = cutOutliers(list);
      expect(new Set([...kept, ...cut])).toEqual(new Set(list));
      const tier = (some: typeof list) => confidenceOf(effectiveCount(some.map((x) => x.weight)));
      expect(tier(kept)).toBe(tier(list));
    }),
  );
});
