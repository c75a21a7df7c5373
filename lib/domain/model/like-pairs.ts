import type { CompColumns } from "@/lib/domain/matching/comp-columns";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { Neighbour, Neighbours } from "./look-up-neighbours";

/** Two comps of one category that are as good as the same thing, by their places in the pool's only segment. */
export type LikePair = { readonly comp: number; readonly other: number };

/** One popular title must not speak for a whole category. */
const PAIRS_PER_COMP = 4;

type Choice = {
  readonly othersOf: (one: Neighbours) => readonly Neighbour[];
  readonly isWanted: (pair: LikePair) => boolean;
};

/** Pairs that can be compared in one respect: few of each comp, and in a category of each seller or identical twins. */
export function likePairs(
  columns: CompColumns,
  neighbours: readonly Neighbours[],
  { othersOf, isWanted }: Choice,
): LikePair[] {
  const taken = new Map<string, number>();
  const keyOf = (comp: number) => `${columns.group[comp]} ${columns.category[comp]}`;
  const takenOf = (comp: number) => taken.get(keyOf(comp)) ?? 0;
  const take = (comp: number) => taken.set(keyOf(comp), takenOf(comp) + 1);
  const isRoomFor = (comp: number) => takenOf(comp) < WEIGHTS.pairsPerGroupMax;
  return neighbours.flatMap((one) => {
    const { comp } = one;
    const pairs: LikePair[] = [];
    for (const { comp: other, weight } of othersOf(one)) {
      if (pairs.length === PAIRS_PER_COMP || !isRoomFor(comp)) break;
      const isLike =
        weight >= WEIGHTS.wholeCompWeight && columns.category[other] === columns.category[comp];
      if (!isLike || !isRoomFor(other) || !isWanted({ comp, other })) continue;
      pairs.push({ comp, other });
      take(comp);
      take(other);
    }
    return pairs;
  });
}
