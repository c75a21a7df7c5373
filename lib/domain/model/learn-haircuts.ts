import { groupBy } from "@/lib/core/group-by";
import { categoryNameOf } from "@/lib/domain/matching/category-name-of";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import { type ByCategory, ofCategory } from "@/lib/domain/matching/comparison-model";
import { learnHaircut } from "@/lib/domain/pricing/learn-haircut";
import { type LikePair, likePairs } from "./like-pairs";
import type { Neighbours } from "./look-up-neighbours";

/**
 * How much less things sell for than is asked for them, from comps that are alike but for that, each brought
 * to the other's condition. A category with few pairs goes by all; all with few → null.
 */
export function learnHaircuts(
  pool: CompPool,
  neighbours: readonly Neighbours[],
  conditionEffects: ByCategory<Float64Array>,
): ByCategory<number | null> {
  const columns = pool.segments[0]?.columns;
  if (!columns) return { others: null, byCategory: new Map() };
  const found = likePairs(columns, neighbours, {
    othersOf: ({ ofOtherBasis }) => ofOtherBasis,
    isWanted: () => true,
  });
  const inGoodCondition = (comp: number) => {
    const effects = ofCategory(conditionEffects, categoryNameOf(pool, comp));
    const effect = effects[columns.condition[comp] ?? 0] ?? 0;
    return (columns.logAllIn[comp] ?? 0) - effect;
  };
  const ratioOf = ({ comp, other }: LikePair) => {
    const apart = inGoodCondition(comp) - inGoodCondition(other);
    return columns.asking[comp] === 1 ? -apart : apart;
  };
  const others = learnHaircut(found.map(ratioOf), null);
  const byCategory = new Map<string, number | null>();
  for (const [category, pairs] of groupBy(found, ({ comp }) => categoryNameOf(pool, comp))) {
    byCategory.set(category, learnHaircut(pairs.map(ratioOf), others));
  }
  return { others, byCategory };
}
