import { dayOf, groupOf } from "@/lib/domain/matching/comp-columns";
import { type ByCategory, ofCategory } from "@/lib/domain/matching/comparison-model";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { TrainingComp } from "./training-comp";

/** One seller, or one row said over and over, may not be more of what is learned from than this. */
const GROUP_SHARE_MAX = 0.002;

/**
 * How much each row counts in learning: the trust in its source, halved with every half-life before
 * the newest row; rows of one seller, and identical ones, count together as so many rows at most.
 */
export function rowWeights(
  comps: readonly TrainingComp[],
  halfLifeDays: ByCategory<number>,
): Float64Array {
  const sizes = new Map<number, number>();
  for (const comp of comps) sizes.set(groupOf(comp), (sizes.get(groupOf(comp)) ?? 0) + 1);
  const newest = comps.reduce((day, comp) => Math.max(day, dayOf(comp)), -1);
  return Float64Array.from(comps, (comp) => {
    const allowed =
      comp.sellerKey === null
        ? WEIGHTS.identicalCompsMax
        : Math.max(2 * WEIGHTS.compsPerSellerMax, GROUP_SHARE_MAX * comps.length);
    const share = Math.min(1, allowed / (sizes.get(groupOf(comp)) ?? 1));
    const day = dayOf(comp);
    const age = day < 0 ? 0 : newest - day;
    return (
      share *
      Math.max(0, Math.min(1, comp.trust)) *
      2 ** (-age / ofCategory(halfLifeDays, comp.category))
    );
  });
}
