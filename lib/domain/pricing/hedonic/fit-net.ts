import type { SeededRandom } from "@/lib/core/seeded-random";
import { AdamArray, AdamBlocks, adamRate } from "./adam";
import { weightedMean } from "./fit-ridge";
import {
  createNetPass,
  FIRST_UNITS,
  type NetPass,
  type PriceNet,
  passNet,
  SECOND_UNITS,
} from "./price-net";
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
  { rowsMax: Number.POSITIVE_INFINITY, rounds: 4, batch: 128 },
] as const;
const FIRST_SPREAD = 0.05;

type Learner = {
  readonly net: PriceNet;
  readonly first: AdamBlocks;
  readonly others: Readonly<
    Record<"firstBias" | "second" | "secondBias" | "third" | "thirdBias", AdamArray>
  >;
};

/**
 * Trains a network on squared error with Adam, rounds over shuffled batches that double in size.
 * Deterministic for the same random numbers.
 */
export function fitNet(rows: SparseRows, targets: Float64Array, options: NetOptions): PriceNet {
  const { rowWeights, random } = options;
  const mean = weightedMean(targets, rowWeights);
  const deviations = targets.map((target) => (target - mean) ** 2);
  const spread = Math.sqrt(weightedMean(deviations, rowWeights)) || 1;
  const learner = createLearner(options.columns, { mean, spread, random });
  const order = Int32Array.from([...rowWeights.keys()].filter((row) => (rowWeights[row] ?? 0) > 0));
  const { rounds, batch } =
    SCHEDULES.find(({ rowsMax }) => order.length <= rowsMax) ?? SCHEDULES[2];
  const state = { rows, targets, rowWeights, learner, pass: createNetPass() };
  let steps = 0;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    const size = batch * 2 ** round;
    for (let from = 0; from < order.length; from += size) {
      addBatch(state, order.subarray(from, from + size));
      steps += 1;
      step(learner, adamRate(RATE * RATE_DECAY ** round, steps));
    }
  }
  return learner.net;
}

function createLearner(
  columns: number,
  { mean, spread, random }: { mean: number; spread: number; random: SeededRandom },
): Learner {
  const drawn = (size: number, deviation: number) =>
    Float64Array.from({ length: size }, () => random.normal() * deviation);
  const net: PriceNet = {
    mean,
    spread,
    first: Float32Array.from(drawn(columns * FIRST_UNITS, FIRST_SPREAD)),
    firstBias: new Float64Array(FIRST_UNITS),
    second: drawn(FIRST_UNITS * SECOND_UNITS, Math.sqrt(2 / FIRST_UNITS)),
    secondBias: new Float64Array(SECOND_UNITS),
    third: drawn(SECOND_UNITS, Math.sqrt(1 / SECOND_UNITS)),
    thirdBias: new Float64Array(1),
  };
  return {
    net,
    first: new AdamBlocks(net.first, FIRST_UNITS),
    others: {
      firstBias: new AdamArray(net.firstBias),
      second: new AdamArray(net.second),
      secondBias: new AdamArray(net.secondBias),
      third: new AdamArray(net.third),
      thirdBias: new AdamArray(net.thirdBias),
    },
  };
}

type State = {
  readonly rows: SparseRows;
  readonly targets: Float64Array;
  readonly rowWeights: Float64Array;
  readonly learner: Learner;
  readonly pass: NetPass;
};

/** Adds the gradients of these rows, each by its share of the batch's weight. */
function addBatch({ rows, targets, rowWeights, learner, pass }: State, batch: Int32Array): void {
  const { net } = learner;
  const { offsets, ids, values } = rows;
  let total = 0;
  for (const row of batch) total += rowWeights[row] ?? 0;
  const firstSlopes = new Float64Array(FIRST_UNITS);
  for (const row of batch) {
    const wanted = ((targets[row] ?? 0) - net.mean) / net.spread;
    const error = passNet(net, rows, row, pass) - wanted;
    addUpperLayers(learner, pass, ((rowWeights[row] ?? 0) * error) / total, firstSlopes);
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      learner.first.add(ids[at] ?? 0, values[at] ?? 0, firstSlopes);
    }
  }
}

/** Back from the output to the first layer, whose slopes it leaves in `firstSlopes`. */
function addUpperLayers(
  { net, others }: Learner,
  pass: NetPass,
  slope: number,
  firstSlopes: Float64Array,
): void {
  const secondSlopes = new Float64Array(SECOND_UNITS);
  const add = ({ gradient }: AdamArray, at: number, value: number) => {
    gradient[at] = (gradient[at] ?? 0) + value;
  };
  add(others.thirdBias, 0, slope);
  for (let unit = 0; unit < SECOND_UNITS; unit += 1) {
    const active = pass.second[unit] ?? 0;
    if (active <= 0) continue;
    add(others.third, unit, slope * active);
    const down = slope * (net.third[unit] ?? 0);
    secondSlopes[unit] = down;
    add(others.secondBias, unit, down);
  }
  for (let unit = 0; unit < FIRST_UNITS; unit += 1) {
    const active = pass.first[unit] ?? 0;
    let down = 0;
    if (active > 0) {
      const from = unit * SECOND_UNITS;
      const { gradient } = others.second;
      for (let to = 0; to < SECOND_UNITS; to += 1) {
        const above = secondSlopes[to] ?? 0;
        down += above * (net.second[from + to] ?? 0);
        gradient[from + to] = (gradient[from + to] ?? 0) + active * above;
      }
      add(others.firstBias, unit, down);
    }
    firstSlopes[unit] = down;
  }
}

function step({ first, others }: Learner, rate: number): void {
  first.step(rate);
  for (const array of Object.values(others)) array.step(rate);
}

function shuffle(order: Int32Array, random: SeededRandom): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random.next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
