import { type BoostedTrees, GROUP } from "./boosted-trees";

/** Rows of equal length, one after the other. */
export type Table = { readonly values: Float64Array; readonly columns: number };

export type BoostingOptions = {
  /** Rounded up to whole groups of `GROUP`. */
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Shares of the rows and of the columns that one tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  /** Least curvature of a leaf, about four times its rows where nothing is known. */
  readonly leafWeightMin: number;
  readonly shrinkage: number;
};

const BINS = 64;

/** The same numbers between 0 and 1 for the same seed. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function cutsOf({ values, columns }: Table, column: number): Float64Array {
  const sorted = Float64Array.from(
    { length: values.length / columns },
    (_, row) => values[row * columns + column] ?? 0,
  ).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1) {
    const at = Math.floor((sorted.length * bin) / BINS);
    const value = sorted[at] ?? 0;
    // The next smaller value may lie outside of this share.
    let below = at - 1;
    while (below >= 0 && sorted[below] === value) below -= 1;
    if (below >= 0) cuts.add(((sorted[below] ?? 0) + value) / 2);
  }
  return Float64Array.from(cuts).sort();
}

function binOf(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Data = {
  readonly rows: number;
  readonly columns: number;
  /** Column by column. */
  readonly bins: Uint8Array;
  readonly cuts: readonly Float64Array[];
};

function binned(table: Table): Data {
  const { values, columns } = table;
  const rows = values.length / columns;
  const cuts = Array.from({ length: columns }, (_, column) => cutsOf(table, column));
  const bins = new Uint8Array(values.length);
  cuts.forEach((own, column) => {
    for (let row = 0; row < rows; row += 1) {
      bins[column * rows + row] = binOf(own, values[row * columns + column] ?? 0);
    }
  });
  return { rows, columns, bins, cuts };
}

/** First and second derivatives of the loss, row by row. */
type Slopes = { readonly first: Float64Array; readonly second: Float64Array };

type Split = { gain: number; column: number; bin: number };

class TreeGrower {
  private readonly firstOf = new Float64Array(BINS);
  private readonly secondOf = new Float64Array(BINS);

  constructor(
    private readonly data: Data,
    private readonly options: BoostingOptions,
    private readonly next: () => number,
  ) {}

  /** Rows of a leaf, leaf by leaf; `split` is told of every inner node. */
  grow(slopes: Slopes, split: (node: number, column: number, bin: number) => void): Int32Array[] {
    const { rows, columns } = this.data;
    const { depth, rowShare, columnShare } = this.options;
    const seen: number[] = [];
    for (let row = 0; row < rows; row += 1) if (this.next() < rowShare) seen.push(row);
    const open: number[] = [];
    for (let column = 0; column < columns; column += 1) {
      if (this.next() < columnShare) open.push(column);
    }
    let level: Int32Array[] = [Int32Array.from(seen)];
    for (let at = 0, node = 0; at < depth; at += 1) {
      level = level.flatMap((members) => {
        const best = this.bestSplit(members, slopes, open);
        split(node, best.column, best.bin);
        node += 1;
        return this.part(members, best);
      });
    }
    return level;
  }

  private part(members: Int32Array, { column, bin }: Split): [Int32Array, Int32Array] {
    if (column < 0) return [members, new Int32Array()];
    const offset = column * this.data.rows;
    const isBelow = (row: number) => (this.data.bins[offset + row] ?? 0) <= bin;
    return [members.filter(isBelow), members.filter((row) => !isBelow(row))];
  }

  private bestSplit(members: Int32Array, slopes: Slopes, open: readonly number[]): Split {
    const best: Split = { gain: 1e-6, column: -1, bin: 0 };
    let first = 0;
    let second = 0;
    for (const row of members) {
      first += slopes.first[row] ?? 0;
      second += slopes.second[row] ?? 0;
    }
    if (second < 2 * this.options.leafWeightMin) return best;
    for (const column of open) {
      this.fill(members, slopes, column);
      this.scan(column, first, second, best);
    }
    return best;
  }

  private fill(members: Int32Array, slopes: Slopes, column: number): void {
    const { bins, rows } = this.data;
    const { firstOf, secondOf } = this;
    firstOf.fill(0);
    secondOf.fill(0);
    const offset = column * rows;
    for (const row of members) {
      const bin = bins[offset + row] ?? 0;
      firstOf[bin] = (firstOf[bin] ?? 0) + (slopes.first[row] ?? 0);
      secondOf[bin] = (secondOf[bin] ?? 0) + (slopes.second[row] ?? 0);
    }
  }

  private scan(column: number, first: number, second: number, best: Split): void {
    const { shrinkage, leafWeightMin } = this.options;
    const whole = (first * first) / (second + shrinkage);
    const bins = this.data.cuts[column]?.length ?? 0;
    let firstBelow = 0;
    let secondBelow = 0;
    for (let bin = 0; bin < bins; bin += 1) {
      firstBelow += this.firstOf[bin] ?? 0;
      secondBelow += this.secondOf[bin] ?? 0;
      const secondAbove = second - secondBelow;
      if (secondBelow < leafWeightMin || secondAbove < leafWeightMin) continue;
      const firstAbove = first - firstBelow;
      const gain =
        (firstBelow * firstBelow) / (secondBelow + shrinkage) +
        (firstAbove * firstAbove) / (secondAbove + shrinkage) -
        whole;
      if (gain > best.gain) Object.assign(best, { gain, column, bin });
    }
  }
}

/**
 * Gradient-boosted trees for the log odds of a label, by histograms of at most 64 bins.
 * Deterministic: the same rows give the same trees.
 */
export function growTrees(
  table: Table,
  labels: readonly boolean[],
  options: BoostingOptions,
): BoostedTrees {
  const data = binned(table);
  const { depth, rate, shrinkage } = options;
  const groups = Math.ceil(options.trees / GROUP);
  const trees = groups * GROUP;
  const inner = (1 << depth) - 1;
  const positives = labels.filter(Boolean).length;
  const start = Math.log((positives + 1) / (labels.length - positives + 1));
  const grown = {
    start,
    depth,
    columns: new Int16Array(trees * inner),
    cuts: new Float64Array(trees * inner).fill(Number.POSITIVE_INFINITY),
    leaves: new Float64Array(trees * (inner + 1)),
    least: new Float64Array(groups + 1),
    most: new Float64Array(groups + 1),
  };
  const slopes = { first: new Float64Array(data.rows), second: new Float64Array(data.rows) };
  const odds = new Float64Array(data.rows).fill(start);
  const grower = new TreeGrower(data, options, sequence(1));
  for (let tree = 0; tree < trees; tree += 1) {
    labels.forEach((label, row) => {
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      slopes.first[row] = (label ? 1 : 0) - chance;
      slopes.second[row] = chance * (1 - chance);
    });
    const leaves = grower.grow(slopes, (node, column, bin) => {
      if (column < 0) return;
      grown.columns[tree * inner + node] = column;
      grown.cuts[tree * inner + node] = data.cuts[column]?.[bin] ?? Number.POSITIVE_INFINITY;
    });
    leaves.forEach((members, leaf) => {
      let first = 0;
      let second = 0;
      for (const row of members) {
        first += slopes.first[row] ?? 0;
        second += slopes.second[row] ?? 0;
      }
      grown.leaves[tree * (inner + 1) + leaf] = (rate * first) / (second + shrinkage);
    });
    for (let row = 0; row < data.rows; row += 1) {
      odds[row] = (odds[row] ?? 0) + leafOf(grown, tree, table.values, row * data.columns);
    }
  }
  bound(grown);
  return grown;
}

/** Sums are rounded; bounds this much wider hold for the rounded sum as well. */
const ROUNDING = 1e-9;

function bound({ depth, leaves, least, most }: BoostedTrees): void {
  const width = 1 << depth;
  for (let group = most.length - 2; group >= 0; group -= 1) {
    const isLast = group === most.length - 2;
    let low = (least[group + 1] ?? 0) - (isLast ? ROUNDING : 0);
    let high = (most[group + 1] ?? 0) + (isLast ? ROUNDING : 0);
    for (let tree = group * GROUP; tree < (group + 1) * GROUP; tree += 1) {
      const own = leaves.subarray(tree * width, (tree + 1) * width);
      low += Math.min(...own);
      high += Math.max(...own);
    }
    least[group] = low;
    most[group] = high;
  }
}

/** What one tree gives to the row that begins at `offset`. */
function leafOf(trees: BoostedTrees, tree: number, values: Float64Array, offset: number): number {
  const inner = (1 << trees.depth) - 1;
  const base = tree * inner;
  let node = 0;
  for (let level = 0; level < trees.depth; level += 1) {
    const value = values[offset + (trees.columns[base + node] ?? 0)] ?? 0;
    node = 2 * node + (value > (trees.cuts[base + node] ?? 0) ? 2 : 1);
  }
  return trees.leaves[base + tree + node - inner] ?? 0;
}
