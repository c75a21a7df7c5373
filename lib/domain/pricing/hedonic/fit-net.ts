import type { SeededRandom } from "@/lib/core/seeded-random";
import { Adam, adamRate, EPSILON } from "./adam";
import { weightedMean } from "./fit-ridge";
import { Kernel, type Pointer } from "./kernel/kernel";
import { FIRST_UNITS, SECOND_UNITS, UPPER, UPPER_SIZE } from "./kernel/net-shape";
import { ACTIVES_BYTES, copyRow, type PriceNet } from "./price-net";
import type { SparseRows } from "./sparse-rows";

export type NetOptions = {
  /** Rows of weight 0 take no part. */
  readonly rowWeights: Float64Array;
  /** Only the first so many columns are looked at. */
  readonly columns: number;
  readonly random: SeededRandom;
};

const RATE = 3e-3;
const RATE_DECAY = 0.85;
/** Few rows need more rounds, and smaller batches, to move as far: up to so many rows, as these tell. */
const SCHEDULES = [
  { rowsMax: 5_000, rounds: 6, batch: 16 },
  { rowsMax: 20_000, rounds: 6, batch: 64 },
  { rowsMax: Number.POSITIVE_INFINITY, rounds: 4, batch: 512 },
] as const;
const FIRST_SPREAD = 0.05;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/**
 * Trains a network on squared error with Adam, rounds over shuffled batches that double in size.
 * Deterministic for the same random numbers.
 */
export function fitNet(rows: SparseRows, targets: Float64Array, options: NetOptions): PriceNet {
  const { rowWeights, random } = options;
  const mean = weightedMean(targets, rowWeights);
  const deviations = targets.map((target) => (target - mean) ** 2);
  const spread = Math.sqrt(weightedMean(deviations, rowWeights)) || 1;
  const wanted = targets.map((target) => (target - mean) / spread);
  const learner = new NetLearner(rows, options);
  const order = Int32Array.from([...rowWeights.keys()].filter((row) => (rowWeights[row] ?? 0) > 0));
  const { rounds, batch } =
    SCHEDULES.find(({ rowsMax }) => order.length <= rowsMax) ?? SCHEDULES[2];
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    const size = batch * 2 ** round;
    for (let from = 0; from < order.length; from += size) {
      learner.addBatch(order.subarray(from, from + size), wanted, rowWeights);
      learner.step(RATE * RATE_DECAY ** round);
    }
  }
  return { mean, spread, ...learner.weights() };
}

/** A network in the making, in a kernel's memory with the rows that it learns from. */
class NetLearner {
  private readonly kernel = new Kernel();
  private readonly offsets: Int32Array;
  private readonly at: Readonly<Record<Piece, Pointer>>;
  private readonly upper: Float32Array;
  private readonly upperGradient: Float32Array;
  private readonly adam = new Adam(UPPER_SIZE);
  private touchedCount = 0;
  private steps = 0;

  constructor(
    rows: SparseRows,
    private readonly options: Pick<NetOptions, "columns" | "random">,
  ) {
    const { columns } = options;
    const entries = rows.offsets[rows.count] ?? 0;
    const floats = (length: number) => this.kernel.take(length * FLOAT_BYTES);
    this.at = {
      ids: floats(entries),
      values: floats(entries),
      columns: floats(columns * FIRST_UNITS),
      gradients: floats(columns * FIRST_UNITS),
      means: floats(columns * FIRST_UNITS),
      squares: floats(columns),
      touched: floats(columns),
      flags: this.kernel.take(columns),
      actives: this.kernel.take(ACTIVES_BYTES),
      slopes: floats(FIRST_UNITS),
      upper: floats(UPPER_SIZE),
      upperGradient: floats(UPPER_SIZE),
    };
    this.upper = this.kernel.floats(this.at.upper, UPPER_SIZE);
    this.upperGradient = this.kernel.floats(this.at.upperGradient, UPPER_SIZE);
    this.offsets = this.copyRows(rows);
    this.drawWeights();
  }

  /** Adds the gradients of these rows, each by its share of the batch's weight. */
  addBatch(batch: Int32Array, wanted: Float64Array, rowWeights: Float64Array): void {
    const { at, offsets } = this;
    const { pass, learn } = this.kernel.loops;
    let total = 0;
    for (const row of batch) total += rowWeights[row] ?? 0;
    for (const row of batch) {
      const from = offsets[row] ?? 0;
      const count = (offsets[row + 1] ?? 0) - from;
      const [ids, values] = [at.ids + from * FLOAT_BYTES, at.values + from * FLOAT_BYTES];
      const output = pass(at.columns, at.upper, ids, values, count, at.actives);
      const slope = ((rowWeights[row] ?? 0) * (output - (wanted[row] ?? 0))) / total;
      this.touchedCount = learn(
        slope,
        at.upper,
        at.upperGradient,
        at.actives,
        at.slopes,
        ids,
        values,
        count,
        at.gradients,
        at.touched,
        this.touchedCount,
        at.flags,
      );
    }
  }

  step(baseRate: number): void {
    const { at, touchedCount } = this;
    this.steps += 1;
    const rate = adamRate(baseRate, this.steps);
    this.kernel.loops.step(
      rate,
      EPSILON,
      at.columns,
      at.gradients,
      at.means,
      at.squares,
      at.touched,
      touchedCount,
      at.flags,
    );
    this.touchedCount = 0;
    this.adam.step(this.upper, this.upperGradient, rate);
  }

  weights(): Pick<PriceNet, "columns" | "upper"> {
    const length = this.options.columns * FIRST_UNITS;
    return {
      columns: this.kernel.floats(this.at.columns, length).slice(),
      upper: this.upper.slice(),
    };
  }

  /** The part of the rows that the network looks at; returns where each starts. */
  private copyRows(rows: SparseRows): Int32Array {
    const entries = rows.offsets[rows.count] ?? 0;
    const to = {
      ids: this.kernel.integers(this.at.ids, entries),
      values: this.kernel.floats(this.at.values, entries),
    };
    const offsets = new Int32Array(rows.count + 1);
    for (let row = 0; row < rows.count; row += 1) {
      const from = offsets[row] ?? 0;
      offsets[row + 1] = from + copyRow(rows, row, this.options.columns, to, from);
    }
    return offsets;
  }

  private drawWeights(): void {
    const { columns, random } = this.options;
    const fill = (values: Float32Array, deviation: number) => {
      for (let at = 0; at < values.length; at += 1) values[at] = random.normal() * deviation;
    };
    fill(this.kernel.floats(this.at.columns, columns * FIRST_UNITS), FIRST_SPREAD);
    fill(this.upper.subarray(UPPER.second, UPPER.secondBias), Math.sqrt(2 / FIRST_UNITS));
    fill(this.upper.subarray(UPPER.third, UPPER.thirdBias), Math.sqrt(1 / SECOND_UNITS));
  }
}

/** What stands in the kernel's memory. */
type Piece =
  | "ids"
  | "values"
  | "columns"
  | "gradients"
  | "means"
  | "squares"
  | "touched"
  | "flags"
  | "actives"
  | "slopes"
  | "upper"
  | "upperGradient";

function shuffle(order: Int32Array, random: SeededRandom): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random.next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
