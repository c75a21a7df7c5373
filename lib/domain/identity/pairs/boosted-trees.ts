/** Trees are asked in groups of this size. */
export const GROUP = 4;

/**
 * Whole trees of one depth, a multiple of `GROUP`; the nodes below node `n` are `2n + 1` (at most the cut)
 * and `2n + 2`.
 */
export type BoostedTrees = {
  readonly start: number;
  readonly depth: number;
  readonly columns: Int16Array;
  readonly cuts: Float64Array;
  readonly leaves: Float64Array;
  /** What the groups of trees from number `n` on can add at least and at most; 0 behind the last one. */
  readonly least: Float64Array;
  readonly most: Float64Array;
};

/** Which node comes next. Counted, not branched on: a value's way cannot be foreseen, and a wrong guess is dear. */
function step({ columns, cuts }: BoostedTrees, tree: number, node: number, values: Float64Array) {
  const at = tree + node;
  return 2 * node + 1 + Number((values[columns[at] ?? 0] ?? 0) > (cuts[at] ?? 0));
}

/** The odds and what a group of trees adds. Side by side they wait for memory at the same time, not in turn. */
function addGroup(odds: number, trees: BoostedTrees, group: number, values: Float64Array): number {
  const { depth, leaves } = trees;
  const inner = (1 << depth) - 1;
  const first = group * GROUP * inner;
  const second = first + inner;
  const third = second + inner;
  const fourth = third + inner;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let level = 0; level < depth; level += 1) {
    one = step(trees, first, one, values);
    two = step(trees, second, two, values);
    three = step(trees, third, three, values);
    four = step(trees, fourth, four, values);
  }
  const leaf = group * GROUP - inner;
  const sum = odds + (leaves[first + leaf + one] ?? 0) + (leaves[second + leaf + 1 + two] ?? 0);
  return sum + (leaves[third + leaf + 2 + three] ?? 0) + (leaves[fourth + leaf + 3 + four] ?? 0);
}

/** The log odds that the trees give to one row of values. */
export function oddsOf(trees: BoostedTrees, values: Float64Array): number {
  let odds = trees.start;
  for (let group = 0; group < trees.most.length - 1; group += 1) {
    odds = addGroup(odds, trees, group, values);
  }
  return odds;
}

/** Whether the log odds reach a threshold: what `oddsOf` says, asking no more trees once those left cannot change it. */
export function reachesOdds(trees: BoostedTrees, values: Float64Array, threshold: number): boolean {
  const { least, most } = trees;
  let odds = trees.start;
  for (let group = 0; odds + (most[group] ?? 0) >= threshold; group += 1) {
    if (odds + (least[group] ?? 0) >= threshold) return true;
    odds = addGroup(odds, trees, group, values);
  }
  return false;
}
