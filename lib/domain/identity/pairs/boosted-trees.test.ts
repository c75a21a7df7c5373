import { describe, expect, it } from "vitest";
import { oddsOf, reachesOdds } from "./boosted-trees";
import { type BoostingOptions, growTrees } from "./grow-trees";

const OPTIONS: BoostingOptions = {
  trees: 60,
  depth: 3,
  rate: 0.2,
  rowShare: 1,
  columnShare: 1,
  leafWeightMin: 0.5,
  shrinkage: 1,
};

/** Both or neither of the first two columns; the third says nothing. */
function eitherOr(count: number) {
  const values = new Float64Array(count * 3);
  const labels: boolean[] = [];
  for (let row = 0; row < count; row += 1) {
    const first = row % 2;
    const second = (row >> 1) % 2;
    values.set([first, second, (row * 7) % 5], row * 3);
    labels.push(first === second);
  }
  return { table: { values, columns: 3 }, labels };
}

describe("boosted trees", () => {
  it("learn what no single column says", () => {
    const { table, labels } = eitherOr(400);
    const trees = growTrees(table, labels, { ...OPTIONS, rowShare: 0.7 });
    for (const [row, expected] of [
      [[0, 0, 9], true],
      [[1, 0, 0], false],
      [[0, 1, 3], false],
      [[1, 1, 2], true],
    ] as const) {
      expect(oddsOf(trees, Float64Array.from(row)) > 0).toBe(expected);
    }
  });

  it("decide early only what the others cannot change", () => {
    const { table, labels } = eitherOr(100);
    const trees = growTrees(table, labels, { ...OPTIONS, trees: 30, rowShare: 0.7 });
    const rows = labels.slice(0, 20).map((_, row) => table.values.subarray(row * 3, row * 3 + 3));
    const odds = rows.map((row) => oddsOf(trees, row));
    for (const threshold of [...odds, -9, -0.1, 0, 0.1, 9]) {
      rows.forEach((row, at) => {
        expect(reachesOdds(trees, row, threshold)).toBe((odds[at] ?? 0) >= threshold);
      });
    }
  });

  it("are the same for the same rows", () => {
    const { table, labels } = eitherOr(100);
    const options = { ...OPTIONS, rowShare: 0.6, columnShare: 0.6 };
    expect(growTrees(table, labels, options)).toEqual(growTrees(table, labels, options));
  });

  it("know the base rate where there is nothing to learn", () => {
    const table = { values: new Float64Array(200), columns: 1 };
    const labels = Array.from({ length: 200 }, (_, row) => row % 4 === 0);
    const odds = oddsOf(growTrees(table, labels, OPTIONS), new Float64Array(1));
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(0.25, 1);
  });

  it("say no without a single row", () => {
    const trees = growTrees({ values: new Float64Array(), columns: 2 }, [], OPTIONS);
    expect(oddsOf(trees, new Float64Array(2))).toBe(0);
  });
});
