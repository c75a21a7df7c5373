import { type BoostedTrees, oddsOf, reachesOdds } from "./boosted-trees";
import { growTrees } from "./grow-trees";
import { PAIR_FEATURES, pairFeatures } from "./pair-features";
import { type PairSide, readSide, type SideReading, wordsOfTitle } from "./pair-side";
import { pickThreshold } from "./pick-threshold";
import { learnRarity, type Rarity } from "./rarity";

export type LabelledPair = {
  readonly left: PairSide;
  readonly right: PairSide;
  readonly isSame: boolean;
};

/** Tells whether two offers are of the same product. */
export type PairMatcher = {
  readonly rarity: Rarity;
  readonly trees: BoostedTrees;
  /** Log odds from which on a pair counts as the same. */
  readonly threshold: number;
};

const OPTIONS = {
  trees: 120,
  depth: 5,
  rate: 0.1,
  rowShare: 0.7,
  columnShare: 0.5,
  leafWeightMin: 1,
  shrinkage: 2,
} as const;

/** Reads each distinct title once. */
export function createSideReader(rarity: Rarity): (side: PairSide) => SideReading {
  const known = new Map<string, SideReading>();
  return (side) => {
    const read = known.get(side.title);
    if (read) return read.price === side.price ? read : { ...read, price: side.price };
    const fresh = readSide(side, rarity);
    known.set(side.title, fresh);
    return fresh;
  };
}

function rarityOf(pairs: readonly LabelledPair[]): Rarity {
  const titles = new Set(pairs.flatMap(({ left, right }) => [left.title, right.title]));
  return learnRarity([...titles].map(wordsOfTitle));
}

function tableOf(pairs: readonly LabelledPair[], rarity: Rarity) {
  const read = createSideReader(rarity);
  const values = new Float64Array(pairs.length * PAIR_FEATURES);
  pairs.forEach(({ left, right }, at) => {
    const row = values.subarray(at * PAIR_FEATURES, (at + 1) * PAIR_FEATURES);
    pairFeatures(read(left), read(right), row);
  });
  return { values, columns: PAIR_FEATURES };
}

/**
 * Learns a matcher: word rarity and trees from `train`, the threshold from `valid`. Deterministic.
 * Without a single pair it takes none for the same; without `valid` the threshold is even odds.
 */
export function learnMatcher(input: {
  readonly train: readonly LabelledPair[];
  readonly valid: readonly LabelledPair[];
}): PairMatcher {
  const rarity = rarityOf(input.train);
  const labels = input.train.map(({ isSame }) => isSame);
  const trees = growTrees(tableOf(input.train, rarity), labels, OPTIONS);
  const table = tableOf(input.valid, rarity);
  const odds = input.valid.map((_, at) =>
    oddsOf(trees, table.values.subarray(at * PAIR_FEATURES, (at + 1) * PAIR_FEATURES)),
  );
  const threshold = pickThreshold(
    odds,
    input.valid.map(({ isSame }) => isSame),
  );
  return { rarity, trees, threshold };
}

const scratch = new Float64Array(PAIR_FEATURES);

/** Log odds that two sides, read with the matcher's rarity, are the same product. */
export function oddsOfPair({ trees }: PairMatcher, left: SideReading, right: SideReading): number {
  pairFeatures(left, right, scratch);
  return oddsOf(trees, scratch);
}

/** Whether two sides, read with the matcher's rarity, are the same product: their odds reach the threshold. */
export function isSameProduct(
  { trees, threshold }: PairMatcher,
  left: SideReading,
  right: SideReading,
): boolean {
  pairFeatures(left, right, scratch);
  return reachesOdds(trees, scratch, threshold);
}
