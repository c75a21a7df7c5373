import { Kernel } from "./kernel/kernel";
import type { SparseRows } from "./sparse-rows";

/** (XᵀWX + diagonal of penalties) x = sums; W are weights of rows. */
export type NormalSystem = {
  readonly sums: Float64Array;
  readonly rowWeights: Float64Array;
  readonly penalties: Float64Array;
};

/** Residual under which the descent has nothing more to gain, against where it began. */
const TOLERANCE = 1e-8;
/** Systems that one pass over the rows serves; one takes as long as two. */
const LANES = 2;

/** XᵀWX of rows that stand in a kernel's memory. */
export class NormalEquations {
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
      rowWeights: take(LANES * count, Float64Array.BYTES_PER_ELEMENT),
      direction: take(LANES * columns, Float64Array.BYTES_PER_ELEMENT),
      into: take(LANES * columns, Float64Array.BYTES_PER_ELEMENT),
    };
    this.kernel.integers(this.at.offsets, count + 1).set(offsets.subarray(0, count + 1));
    this.kernel.integers(this.at.ids, entries).set(ids.subarray(0, entries));
    this.kernel.floats(this.at.values, entries).set(values.subarray(0, entries));
  }

  /** Xᵀ · perRow. */
  transposed(perRow: Float64Array): Float64Array {
    return this.addUp(perRow, 0);
  }

  /** Solutions by conjugate gradients, each column scaled to its own share of the equations. Deterministic. */
  solve(systems: readonly NormalSystem[], iterations: number): Float64Array[] {
    const descents = systems.map((system) => new Descent(system, this.addUp(system.rowWeights, 1)));
    for (let from = 0; from < descents.length; from += LANES) {
      this.descend(descents.slice(from, from + LANES), iterations);
    }
    return descents.map(({ solution }) => solution);
  }

  private descend(descents: readonly Descent[], iterations: number): void {
    const { offsets, ids, values, rowWeights, direction, into } = this.at;
    const { count, columns } = this.rows;
    this.spread(
      rowWeights,
      descents.map(({ system }) => system.rowWeights),
    );
    for (let step = 0; step < iterations && descents.some(({ isDone }) => !isDone); step += 1) {
      this.spread(
        direction,
        descents.map((descent) => descent.direction),
      );
      const images = this.kernel.doubles(into, LANES * columns).fill(0);
      this.kernel.loops.normal(offsets, ids, values, rowWeights, count, direction, into);
      for (const [lane, descent] of descents.entries()) descent.advance(images, lane);
    }
  }

  /** Puts numbers of several systems side by side; a lane without a system is all 0. */
  private spread(to: number, lanes: readonly Float64Array[]): void {
    const length = lanes[0]?.length ?? 0;
    const places = this.kernel.doubles(to, LANES * length);
    if (lanes.length < LANES) places.fill(0);
    for (const [lane, numbers] of lanes.entries()) {
      for (let at = 0; at < length; at += 1) places[LANES * at + lane] = numbers[at] ?? 0;
    }
  }

  private addUp(perRow: Float64Array, isSquared: 0 | 1): Float64Array {
    const { offsets, ids, values, rowWeights, into } = this.at;
    const { count, columns } = this.rows;
    this.kernel.doubles(rowWeights, count).set(perRow);
    const sums = this.kernel.doubles(into, columns).fill(0);
    this.kernel.loops.transposed(offsets, ids, values, rowWeights, count, isSquared, into);
    return sums.slice();
  }
}

/** One system on its way down. */
class Descent {
  readonly solution: Float64Array;
  readonly direction: Float64Array;
  private readonly residual: Float64Array;
  private readonly scales: Float64Array;
  private readonly enough: number;
  private squares = 0;

  constructor(
    readonly system: NormalSystem,
    diagonal: Float64Array,
  ) {
    const { sums, penalties } = system;
    this.solution = new Float64Array(sums.length);
    this.residual = sums.slice();
    this.scales = diagonal.map((square, at) => 1 / (square + (penalties[at] ?? 0)));
    this.direction = sums.map((sum, at) => sum * (this.scales[at] ?? 0));
    this.direction.forEach((step, at) => {
      this.squares += step * (sums[at] ?? 0);
    });
    this.enough = TOLERANCE * this.squares;
  }

  get isDone(): boolean {
    return this.squares <= this.enough;
  }

  /** Goes as far as the direction leads and turns; `images` holds XᵀWX · direction of each lane. */
  advance(images: Float64Array, lane: number): void {
    if (this.isDone) return;
    const { solution, direction, residual, scales } = this;
    const { penalties } = this.system;
    const imageAt = (at: number) =>
      (images[LANES * at + lane] ?? 0) + (penalties[at] ?? 0) * (direction[at] ?? 0);
    let bend = 0;
    for (let at = 0; at < direction.length; at += 1) bend += (direction[at] ?? 0) * imageAt(at);
    const length = this.squares / bend;
    let next = 0;
    for (let at = 0; at < direction.length; at += 1) {
      solution[at] = (solution[at] ?? 0) + length * (direction[at] ?? 0);
      const left = (residual[at] ?? 0) - length * imageAt(at);
      residual[at] = left;
      next += left * left * (scales[at] ?? 0);
    }
    const keep = next / this.squares;
    this.squares = next;
    for (let at = 0; at < direction.length; at += 1) {
      direction[at] = (residual[at] ?? 0) * (scales[at] ?? 0) + keep * (direction[at] ?? 0);
    }
  }
}
