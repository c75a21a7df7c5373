import { expect, test } from "vitest";
import { seededRandom } from "@/lib/core/seeded-random";
import { applyLinear, createRidge, fitRidge, weightedMean } from "./fit-ridge";
import { SparseRowsBuilder } from "./sparse-rows";

const [ROWS, COLUMNS] = [60, 7];

function madeRows() {
  const random = seededRandom("ridge");
  const builder = new SparseRowsBuilder();
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      // Columns of very unlike sizes, each in some of the rows.
      if ((row + column) % 3 !== 0) builder.push(column, random.normal() * 4 ** (column - 3));
    }
    builder.endRow();
  }
  const rows = builder.build(COLUMNS);
  const targets = Float64Array.from({ length: ROWS }, () => 5 + random.normal());
  const rowWeights = Float64Array.from({ length: ROWS }, (_, row) => (row % 5) / 2);
  return { rows, targets, rowWeights };
}

test("the slope of what is minimised is 0 in every column", () => {
  const { rows, targets, rowWeights } = madeRows();
  const lambda = 0.3;
  const fit = fitRidge(rows, targets, { rowWeights, lambda, iterations: 50 });
  const values = applyLinear(fit, rows);
  const slopes = fit.weights.map((weight) => lambda * weight);
  for (let row = 0; row < ROWS; row += 1) {
    const error = (rowWeights[row] ?? 0) * ((values[row] ?? 0) - (targets[row] ?? 0));
    for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at += 1) {
      const column = rows.ids[at] ?? 0;
      slopes[column] = (slopes[column] ?? 0) + error * (rows.values[at] ?? 0);
    }
  }
  expect(fit.intercept).toBeCloseTo(weightedMean(targets, rowWeights), 10);
  slopes.forEach((slope, column) => {
    expect(slope / 4 ** (column - 3)).toBeCloseTo(0, 2);
  });
  expect(fit.weights.some((weight) => Math.abs(weight) > 0.01)).toBe(true);
});

test("fits on the same rows do not disturb each other", () => {
  const { rows, targets, rowWeights } = madeRows();
  const options = { rowWeights, lambda: 1, iterations: 20 };
  const fitOn = createRidge(rows);
  const first = fitOn(targets, options);
  fitOn(
    targets.map((target) => target ** 2),
    { ...options, lambda: 9 },
  );
  expect(fitOn(targets, options)).toEqual(first);
});

test("rows of weight 0 take no part", () => {
  const { rows, targets, rowWeights } = madeRows();
  const options = { rowWeights, lambda: 1, iterations: 20 };
  const wild = targets.map((target, row) => (rowWeights[row] === 0 ? 1e6 : target));
  expect(fitRidge(rows, wild, options)).toEqual(fitRidge(rows, targets, options));
});
