import { NormalEquations } from "./normal-equations";
import type { SparseRows } from "./sparse-rows";

/** A linear model of sparse rows. */
export type Linear = { readonly intercept: number; readonly weights: Float64Array };

export type RidgeFit = {
  readonly targets: Float64Array;
  /** Rows of weight 0 take no part. */
  readonly rowWeights: Float64Array;
  /** By column: how hard its weight is drawn to 0. */
  readonly penalties: Float64Array;
};

/** The same penalty for every column. */
export function samePenalties({ columns }: SparseRows, lambda: number): Float64Array {
  return new Float64Array(columns).fill(lambda);
}

export function fitRidge(rows: SparseRows, fit: RidgeFit, iterations: number): Linear {
  const [linear] = createRidge(rows)([fit], iterations);
  if (!linear) throw new Error("one fit gives one model");
  return linear;
}

/**
 * Makes the function that brings down, in so many iterations, Σ w (y − intercept − x·b)² + Σ penalty b² over these rows, for several
 * fits beside each other; the intercept is the weighted mean. Deterministic.
 */
export function createRidge(
  rows: SparseRows,
): (fits: readonly RidgeFit[], iterations: number) => Linear[] {
  const normal = new NormalEquations(rows);
  return (fits, iterations) => {
    const means = fits.map(({ targets, rowWeights }) => weightedMean(targets, rowWeights));
    const systems = fits.map(({ targets, rowWeights, penalties }, at) => ({
      sums: normal.transposed(
        targets.map((target, row) => (rowWeights[row] ?? 0) * (target - (means[at] ?? 0))),
      ),
      rowWeights,
      penalties,
    }));
    return normal
      .solve(systems, iterations)
      .map((weights, at) => ({ intercept: means[at] ?? 0, weights }));
  };
}

/** Answers with the mean of what these answer. */
export function meanLinear(models: readonly Linear[]): Linear {
  const share = 1 / models.length;
  const weights = new Float64Array(models[0]?.weights.length ?? 0);
  let intercept = 0;
  for (const model of models) {
    intercept += share * model.intercept;
    for (let at = 0; at < weights.length; at += 1) {
      weights[at] = (weights[at] ?? 0) + share * (model.weights[at] ?? 0);
    }
  }
  return { intercept, weights };
}

export function applyLinear({ intercept, weights }: Linear, rows: SparseRows): Float64Array {
  const values = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row += 1) {
    values[row] = intercept + dotRow(rows, row, weights);
  }
  return values;
}

/** x·b of one row. */
export function dotRow(
  { offsets, ids, values }: SparseRows,
  row: number,
  weights: ArrayLike<number>,
): number {
  const end = offsets[row + 1] ?? 0;
  let sum = 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1) {
    sum += (weights[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
  }
  return sum;
}

export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < values.length; at += 1) {
    sum += (weights[at] ?? 0) * (values[at] ?? 0);
    total += weights[at] ?? 0;
  }
  return total > 0 ? sum / total : 0;
}
