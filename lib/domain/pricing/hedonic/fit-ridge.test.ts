import { expect, test } from "vitest";
import { seededRandom } from "@/lib/core/seeded-random";
import {
  applyLinear,
  createRidge,
  fitRidge,
  type Linear,
  meanLinear,
  type RidgeFit,
  weightedMean,
} from "./fit-ridge";
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
  const penalties = Float64Array.from({ length: COLUMNS }, (_, column) => 0.1 + 0.1 * column);
  return { rows, fit: { targets, rowWeights, penalties } };
}

/** Of what is minimised, by column, against the column's size. */
function slopesOf(rows: ReturnType<typeof madeRows>["rows"], fit: RidgeFit, linear: Linear) {
  const values = applyLinear(linear, rows);
  const slopes = linear.weights.map((weight, at) => (fit.penalties[at] ?? 0) * weight);
  for (let row = 0; row < ROWS; row += 1) {
    const error = (fit.rowWeights[row] ?? 0) * ((values[row] ?? 0) - (fit.targets[row] ?? 0));
    for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at += 1) {
      const column = rows.ids[at] ?? 0;
      slopes[column] = (slopes[column] ?? 0) + error * (rows.values[at] ?? 0);
    }
  }
  return slopes.map((slope, column) => slope / 4 ** (column - 3));
}

test("the slope of what is minimised is 0 in every column, for each of several fits", () => {
  const { rows, fit } = madeRows();
  const other = {
    targets: fit.targets.map((target) => (target - 5) ** 2),
    rowWeights: fit.rowWeights.map((weight, row) => (row % 3 === 0 ? 0 : 2 * weight)),
    penalties: fit.penalties.map((penalty) => 3 * penalty),
  };
  const fits = [fit, other, { ...fit, penalties: other.penalties }];
  const linears = createRidge(rows)(fits, 50);
  expect(linears).toHaveLength(fits.length);
  for (const [at, linear] of linears.entries()) {
    const own = fits[at] ?? fit;
    expect(linear.intercept).toBeCloseTo(weightedMean(own.targets, own.rowWeights), 10);
    for (const slope of slopesOf(rows, own, linear)) expect(slope).toBeCloseTo(0, 2);
    expect(linear.weights.some((weight) => Math.abs(weight) > 0.01)).toBe(true);
  }
});

test("fits on the same rows do not disturb each other", () => {
  const { rows, fit } = madeRows();
  const other = { ...fit, targets: fit.targets.map((target) => target ** 2) };
  const alone = fitRidge(rows, fit, 20);
  const fitOn = createRidge(rows);
  expect(fitOn([other, fit, other], 20)[1]).toEqual(alone);
  expect(fitOn([fit], 20)).toEqual([alone]);
});

test("rows of weight 0 take no part", () => {
  const { rows, fit } = madeRows();
  const wild = fit.targets.map((target, row) => (fit.rowWeights[row] === 0 ? 1e6 : target));
  expect(fitRidge(rows, { ...fit, targets: wild }, 20)).toEqual(fitRidge(rows, fit, 20));
});

test("a mean model answers with the mean of the answers", () => {
  const { rows, fit } = madeRows();
  const linears = createRidge(rows)([fit, { ...fit, penalties: fit.penalties.map(() => 9) }], 20);
  const [first, second] = linears.map((linear) => applyLinear(linear, rows));
  applyLinear(meanLinear(linears), rows).forEach((value, row) => {
    expect(value).toBeCloseTo(((first?.[row] ?? 0) + (second?.[row] ?? 0)) / 2, 10);
  });
});
