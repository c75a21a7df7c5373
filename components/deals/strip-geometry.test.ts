import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightedDensity } from "@/lib/domain/deals/weighted-density";
import { placeLabels } from "./place-labels";
import { stripGeometry } from "./strip-geometry";

const quantiles = {
  q10Cents: 1_455,
  q25Cents: 1_530,
  q50Cents: 1_665,
  q75Cents: 1_805,
  q90Cents: 1_910,
};
const comps = [1_395, 1_450, 1_499, 1_580, 1_650, 1_680, 1_695, 1_750, 1_850, 1_990].map(
  (cents, index) => ({ cents, weight: 1 - index * 0.05 }),
);
const draw = (over: Partial<Parameters<typeof stripGeometry>[0]> = {}) =>
  stripGeometry({ width: 790, allInCents: 1_308, askingCents: 1_150, comps, quantiles, ...over });

describe("the strip", () => {
  test("five zones meet at the quantiles and fill the width", () => {
    const { zones, x } = draw();
    expect(zones.map(({ band }) => band)).toEqual(["great", "good", "fair", "high", "overpriced"]);
    expect(zones.map(({ from }) => from)).toEqual([0, x(1_455), x(1_530), x(1_805), x(1_910)]);
    expect(zones.at(-1)?.to).toBe(790);
  });

  test("the middle half is cut out of the same curve", () => {
    const { core, density, x } = draw();
    const xs = (core ?? []).map(([at]) => at);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([x(1_530), x(1_805)]);
    const curve = new Map(density ?? []);
    for (const [at, y] of (core ?? []).slice(2, -2)) expect(curve.get(at)).toBe(y);
  });

  test("asking price, all-in price and every comp lie inside", () => {
    const { x, isOff, dots } = draw();
    expect(dots).toHaveLength(comps.length);
    for (const cents of [1_150, 1_308, 1_990]) expect(isOff(cents)).toBe(false);
    expect(x(1_150)).toBeGreaterThan(20);
    expect(x(1_990)).toBeLessThan(770);
  });

  test("one absurd price neither squeezes the market nor is drawn where it is not", () => {
    const far = { cents: 90_000, weight: 1 };
    const { x, isOff, dots } = draw({
      comps: [...comps, far],
      allInCents: 40_000,
      askingCents: 40_000,
    });
    expect(isOff(40_000)).toBe(true);
    expect(x(40_000)).toBe(790);
    expect(dots).toHaveLength(comps.length);
    expect(x(1_910) - x(1_455)).toBeGreaterThan(100);
  });

  test("a heavier comp is a larger dot, and no dot hides another", () => {
    const twins = [0.2, 1, 1].map((weight) => ({ cents: 1_600, weight }));
    const { dots } = draw({ comps: twins });
    expect(Math.max(...dots.map(({ radius }) => radius))).toBeGreaterThan(
      Math.min(...dots.map(({ radius }) => radius)),
    );
    expect(new Set(dots.map(({ y }) => y)).size).toBe(3);
  });

  test("a comp without weight is not drawn", () => {
    expect(draw({ comps: [{ cents: 1_600, weight: 0 }] }).dots).toEqual([]);
  });

  test("without a market there are dots and nothing else", () => {
    const few = draw({ quantiles: null, comps: comps.slice(0, 2) });
    expect(few).toMatchObject({ density: null, zones: [] });
    expect(few.dots).toHaveLength(2);
  });

  test("without any comp it still has a place for the price", () => {
    const { x } = draw({ quantiles: null, comps: [] });
    expect(x(1_308)).toBeGreaterThan(x(1_150));
  });

  test("nothing ever leaves the drawing", () => {
    const cents = fc.nat({ max: 10_000_000 });
    const prices = fc.array(
      fc.record({ cents, weight: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
    );
    const sorted = fc
      .array(cents, { minLength: 5, maxLength: 5 })
      .map((five) => five.sort((a, b) => a - b));
    fc.assert(
      fc.property(prices, cents, cents, fc.option(sorted), (drawn, allIn, asking, five) => {
        const [q10Cents = 0, q25Cents = 0, q50Cents = 0, q75Cents = 0, q90Cents = 0] = five ?? [];
        const { x, dots, density, zones } = draw({
          comps: drawn,
          allInCents: allIn,
          askingCents: asking,
          quantiles: five && { q10Cents, q25Cents, q50Cents, q75Cents, q90Cents },
        });
        const all = [
          x(allIn),
          x(asking),
          ...dots.map((dot) => dot.x),
          ...zones.map(({ to }) => to),
        ];
        all.push(...(density ?? []).map(([at]) => at));
        for (const at of all) expect(at >= 0 && at <= 790.001).toBe(true);
        for (const [, y] of density ?? []) expect(y >= 33.9 && y <= 92).toBe(true);
      }),
    );
  });
});

describe("density", () => {
  const points = Array.from({ length: 201 }, (_, index) => index * 10);

  test("its highest is 1, at the prices and not between far apart ones", () => {
    const two = [300, 1_700].flatMap((cents) => [
      { cents, weight: 1 },
      { cents: cents + 10, weight: 1 },
    ]);
    const heights = weightedDensity(two.concat(two, two, two), points);
    expect(Math.max(...heights)).toBe(1);
    expect(heights[100]).toBeLessThan(heights[30] ?? 0);
  });

  test("more weight pulls the peak to its side", () => {
    const peak = (weight: number) => {
      const heights = weightedDensity(
        [
          { cents: 900, weight: 1 },
          { cents: 1_100, weight },
        ],
        points,
      );
      return points[heights.indexOf(1)] ?? 0;
    };
    expect(peak(5)).toBeGreaterThan(peak(0.2));
  });

  test("one price is one narrow hill; none is flat", () => {
    expect(weightedDensity([{ cents: 1_000, weight: 0.4 }], points)[100]).toBe(1);
    expect(weightedDensity([], points).every((height) => height === 0)).toBe(true);
  });
});

test("labels given first stay; later ones that would touch them are left out; ends are moved in", () => {
  const label = (at: number, value: string) => ({ at, width: 40, value });
  const placed = placeLabels([label(100, "median"), label(5, "q10"), label(130, "q25")], {
    width: 200,
  });
  expect(placed.map(({ value, centre }) => [value, centre])).toEqual([
    ["median", 100],
    ["q10", 20],
  ]);
});
