import { groupBy } from "@/lib/core/group-by";
import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import { categoryNameOf } from "@/lib/domain/matching/category-name-of";
import type { CompColumns } from "@/lib/domain/matching/comp-columns";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import type { ByCategory } from "@/lib/domain/matching/comparison-model";
import {
  type ConditionPair,
  learnConditionEffects,
  priorConditionEffects,
} from "@/lib/domain/pricing/condition-effects";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { type LikePair, likePairs } from "./like-pairs";
import type { Neighbours } from "./look-up-neighbours";

/** What each condition is worth, from comps that are alike but for their condition. */
export function learnConditions(
  pool: CompPool,
  neighbours: readonly Neighbours[],
): ByCategory<Float64Array> {
  const columns = pool.segments[0]?.columns;
  if (!columns) return { others: priorConditionEffects(), byCategory: new Map() };
  const found = likePairs(columns, neighbours, {
    othersOf: ({ used }) => used,
    isWanted: (pair) => pairOf(columns, pair) !== null,
  });
  const learn = (pairs: readonly LikePair[]) =>
    learnConditionEffects(pairs.flatMap((pair) => pairOf(columns, pair) ?? []));
  const byCategory = new Map<string, Float64Array>();
  for (const [category, pairs] of groupBy(found, ({ comp }) => categoryNameOf(pool, comp))) {
    if (pairs.length < WEIGHTS.conditionPairsMin) continue;
    byCategory.set(category, learn(pairs));
  }
  return { others: learn(found), byCategory };
}

/** Null unless both conditions are known and differ. */
function pairOf(columns: CompColumns, { comp, other }: LikePair): ConditionPair | null {
  const left = knownCondition(columns.condition[comp]);
  const right = knownCondition(columns.condition[other]);
  if (left === null || right === null || left === right) return null;
  const logRatio = (columns.logAllIn[comp] ?? 0) - (columns.logAllIn[other] ?? 0);
  return { left, right, logRatio };
}

function knownCondition(index: number | undefined): Condition | null {
  const condition = index === undefined ? undefined : CONDITIONS[index];
  return condition === undefined || condition === "unknown" ? null : condition;
}
