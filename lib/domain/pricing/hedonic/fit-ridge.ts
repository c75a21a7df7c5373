import type { SparseRows } from "./sparse-rows";

/** A linear model of sparse rows. */
export type Linear = { readonly intercept: number; readonly weights: Float64Array };

export type RidgeOptions = {
  /** Rows of weight 0 take no part. */
  readonly rowWeights: Float64Array;
  readonly lambda: number;
  readonly iterations: number;
};

/** Residual under which the descent has nothing more to gain, against where it began. */
const TOLERANCE = 1e-8;

/**
 * Minimises Σ w (y − intercept − x·b)² + λ|b|² by conjugate gradients on the normal equations; the
 * intercept is the weighted mean. Deterministic.
 */
export function fitRidge(rows: SparseRows, targets: Float64Array, options: RidgeOptions): Linear {
  const { rowWeights, lambda, iterations } = options;
  const intercept = weightedMean(targets, rowWeights);
  const weights = new Float64Array(rows.columns);
  const image = new Float64Array(rows.columns);
  const perRow = targets.map((target, row) => (rowWeights[row] ?? 0) * (target - intercept));
  const residual = new Float64Array(rows.columns);
  addTransposed(rows, perRow, residual);
  const direction = residual.slice();
  let squares = dot(residual, residual);
  const enough = TOLERANCE * squares;
  for (let step = 0; step < iterations && squares > enough; step += 1) {
    multiplyNormal(rows, direction, { rowWeights, lambda, perRow, image });
    const length = squares / dot(direction, image);
    addScaled(weights, direction, length);
    addScaled(residual, image, -length);
    const next = dot(residual, residual);
    const keep = next / squares;
    squares = next;
    for (let at = 0; at < direction.length; at += 1) {
      direction[at] = (residual[at] ?? 0) + keep * (direction[at] ?? 0);
    }
  }
  return { intercept, weights };
}

type NormalProduct = Pick<RidgeOptions, "rowWeights" | "lambda"> & {
  readonly perRow: Float64Array;
  readonly image: Float64Array;
};

/** image = (XᵀWX + λ) · direction; leaves WX · direction in `perRow`. */
function multiplyNormal(
  rows: SparseRows,
  direction: Float64Array,
  { rowWeights, lambda, perRow, image }: NormalProduct,
): void {
  for (let row = 0; row < rows.count; row += 1) {
    const weight = rowWeights[row] ?? 0;
    perRow[row] = weight === 0 ? 0 : weight * dotRow(rows, row, direction);
  }
  image.fill(0);
  addTransposed(rows, perRow, image);
  addScaled(image, direction, lambda);
}

function addScaled(into: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < into.length; at += 1) {
    into[at] = (into[at] ?? 0) + factor * (values[at] ?? 0);
  }
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

function addTransposed(rows: SparseRows, perRow: Float64Array, into: Float64Array): void {
  const { offsets, ids, values } = rows;
  for (let row = 0; row < rows.count; row += 1) {
    const factor = perRow[row] ?? 0;
    if (factor === 0) continue;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      const id = ids[at] ?? 0;
      into[id] = (into[id] ?? 0) + factor * (values[at] ?? 0);
    }
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
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
