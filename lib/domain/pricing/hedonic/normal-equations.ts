import { DESCENT, DESCENT_ARRAYS, LANES } from "./kernel/descent-shape";
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
const INTEGER_BYTES = Int32Array.BYTES_PER_ELEMENT;
const NUMBER_BYTES = Float64Array.BYTES_PER_ELEMENT;

/** XᵀWX of rows that stand in a kernel's memory. */
export class NormalEquations {
  private readonly kernel = new Kernel();
  private readonly at: Readonly<
    Record<"offsets" | "ids" | "values" | "rowWeights" | "descent" | "pair", number>
  >;

  constructor(private readonly rows: SparseRows) {
    const { count, columns, offsets, ids, values } = rows;
    const entries = offsets[count] ?? 0;
    this.at = {
      offsets: this.kernel.take((count + 1) * INTEGER_BYTES),
      ids: this.kernel.take(entries * INTEGER_BYTES),
      values: this.kernel.take(entries * INTEGER_BYTES),
      rowWeights: this.kernel.take(LANES * count * NUMBER_BYTES),
      descent: this.kernel.take(DESCENT_ARRAYS * LANES * columns * NUMBER_BYTES),
      pair: this.kernel.take(LANES * NUMBER_BYTES),
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
    const solutions: Float64Array[] = [];
    for (let from = 0; from < systems.length; from += LANES) {
      const pair = systems.slice(from, from + LANES);
      this.descend(this.begin(pair), iterations);
      solutions.push(...pair.map((_, lane) => this.readLane(lane)));
    }
    return solutions;
  }

  /** Makes everything ready for the first step; returns the scaled square of each lane's residual. */
  private begin(systems: readonly NormalSystem[]): number[] {
    const { count, columns } = this.rows;
    const diagonals = systems.map(({ rowWeights }) => this.addUp(rowWeights, 1));
    const descent = this.kernel.doubles(this.at.descent, DESCENT_ARRAYS * LANES * columns).fill(0);
    const rowWeights = this.kernel.doubles(this.at.rowWeights, LANES * count).fill(0);
    const placeOf = (name: keyof typeof DESCENT) => DESCENT[name] * LANES * columns;
    return systems.map((system, lane) => {
      for (let row = 0; row < count; row += 1) {
        rowWeights[LANES * row + lane] = system.rowWeights[row] ?? 0;
      }
      let squares = 0;
      for (let column = 0; column < columns; column += 1) {
        const sum = system.sums[column] ?? 0;
        const penalty = system.penalties[column] ?? 0;
        const scale = 1 / ((diagonals[lane]?.[column] ?? 0) + penalty);
        const to = LANES * column + lane;
        descent[placeOf("residual") + to] = sum;
        descent[placeOf("direction") + to] = sum * scale;
        descent[placeOf("scales") + to] = scale;
        descent[placeOf("penalties") + to] = penalty;
        squares += sum * sum * scale;
      }
      return squares;
    });
  }

  private descend(begun: readonly number[], iterations: number): void {
    const { offsets, ids, values, rowWeights, descent, pair } = this.at;
    const { normal, bend, move, turn } = this.kernel.loops;
    const stride = LANES * this.rows.columns * NUMBER_BYTES;
    const numbers = this.kernel.doubles(pair, LANES);
    const enough = begun.map((squares) => TOLERANCE * squares);
    let squares = begun;
    for (let step = 0; step < iterations; step += 1) {
      const isDone = squares.map((square, lane) => square <= (enough[lane] ?? 0));
      if (!isDone.includes(false)) return;
      const direction = descent + DESCENT.direction * stride;
      const image = descent + DESCENT.image * stride;
      normal(offsets, ids, values, rowWeights, this.rows.count, direction, image);
      bend(descent, stride, pair);
      numbers.set(
        squares.map((square, lane) => (isDone[lane] ? 0 : square / Number(numbers[lane]))),
      );
      move(descent, stride, pair);
      const left = [...numbers.subarray(0, squares.length)];
      numbers.set(left.map((square, lane) => (isDone[lane] ? 0 : square / Number(squares[lane]))));
      turn(descent, stride, pair);
      squares = left;
    }
  }

  private readLane(lane: number): Float64Array {
    const solutions = this.kernel.doubles(
      this.at.descent + DESCENT.solution * LANES * this.rows.columns * NUMBER_BYTES,
      LANES * this.rows.columns,
    );
    return Float64Array.from({ length: this.rows.columns }, (_, column) =>
      Number(solutions[LANES * column + lane]),
    );
  }

  private addUp(perRow: Float64Array, isSquared: 0 | 1): Float64Array {
    const { offsets, ids, values, rowWeights, descent } = this.at;
    const { count, columns } = this.rows;
    this.kernel.doubles(rowWeights, count).set(perRow);
    const sums = this.kernel.doubles(descent, columns).fill(0);
    this.kernel.loops.transposed(offsets, ids, values, rowWeights, count, isSquared, descent);
    return sums.slice();
  }
}
