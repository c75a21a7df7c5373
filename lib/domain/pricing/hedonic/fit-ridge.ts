import { Kernel } from "./kernel/kernel";
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

export function fitRidge(rows: SparseRows, targets: Float64Array, options: RidgeOptions): Linear {
  return createRidge(rows)(targets, options);
}

/**
 * Makes the function that minimises Σ w (y − intercept − x·b)² + λ|b|² over these rows by conjugate
 * gradients on the normal equations, each column scaled to its own share of them; the intercept is the
 * weighted mean. Deterministic.
 */
export function createRidge(
  rows: SparseRows,
): (targets: Float64Array, options: RidgeOptions) => Linear {
  const normal = new NormalEquations(rows);
  return (targets, { rowWeights, lambda, iterations }) => {
    const intercept = weightedMean(targets, rowWeights);
    const weights = new Float64Array(rows.columns);
    const residual = normal.transposed(
      targets.map((target, row) => (rowWeights[row] ?? 0) * (target - intercept)),
    );
    const scales = normal.diagonal(rowWeights).map((square) => 1 / (square + lambda));
    const direction = residual.map((value, column) => value * (scales[column] ?? 0));
    let squares = dot(residual, direction);
    const enough = TOLERANCE * squares;
    for (let step = 0; step < iterations && squares > enough; step += 1) {
      const image = normal.times(direction);
      addScaled(image, direction, lambda);
      const length = squares / dot(direction, image);
      addScaled(weights, direction, length);
      addScaled(residual, image, -length);
      const next = scaledSquares(residual, scales);
      const keep = next / squares;
      squares = next;
      for (let at = 0; at < direction.length; at += 1) {
        direction[at] = (residual[at] ?? 0) * (scales[at] ?? 0) + keep * (direction[at] ?? 0);
      }
    }
    return { intercept, weights };
  };
}

/** XᵀWX of rows that stand in a kernel's memory. */
class NormalEquations {
  private readonly kernel = new Kernel();
  private readonly at: Readonly<
    Record<"offsets" | "ids" | "values" | "rowWeights" | "direction" | "into", number>
  >;

  constructor(private readonly rows: SparseRows) {
    const { count, columns, offsets, ids, values } = rows;
    const entries = offsets[count] ?? 0;
    const take = (length: number, bytes: number) => this.kernel.take(length * bytes);
    this.at = {
      offsets: take(count + 1, Int32Array.BYTES_PER_ELEMENT),
      ids: take(entries, Int32Array.BYTES_PER_ELEMENT),
      values: take(entries, Float32Array.BYTES_PER_ELEMENT),
      rowWeights: take(count, Float64Array.BYTES_PER_ELEMENT),
      direction: take(columns, Float64Array.BYTES_PER_ELEMENT),
      into: take(columns, Float64Array.BYTES_PER_ELEMENT),
    };
    this.kernel.integers(this.at.offsets, count + 1).set(offsets.subarray(0, count + 1));
    this.kernel.integers(this.at.ids, entries).set(ids.subarray(0, entries));
    this.kernel.floats(this.at.values, entries).set(values.subarray(0, entries));
  }

  transposed(perRow: Float64Array): Float64Array {
    return this.addUp(perRow, 0).slice();
  }

  /** For `times` too, which comes after it. */
  diagonal(rowWeights: Float64Array): Float64Array {
    return this.addUp(rowWeights, 1).slice();
  }

  /** Good until the next call. */
  times(direction: Float64Array): Float64Array {
    const { offsets, ids, values, rowWeights, direction: from, into } = this.at;
    const { count, columns } = this.rows;
    this.kernel.doubles(from, columns).set(direction);
    const image = this.kernel.doubles(into, columns).fill(0);
    this.kernel.loops.normal(offsets, ids, values, rowWeights, count, from, into);
    return image;
  }

  private addUp(perRow: Float64Array, isSquared: 0 | 1): Float64Array {
    const { offsets, ids, values, rowWeights, into } = this.at;
    const { count, columns } = this.rows;
    this.kernel.doubles(rowWeights, count).set(perRow);
    const sums = this.kernel.doubles(into, columns).fill(0);
    this.kernel.loops.transposed(offsets, ids, values, rowWeights, count, isSquared, into);
    return sums;
  }
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

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function scaledSquares(values: Float64Array, scales: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) ** 2 * (scales[at] ?? 0);
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
