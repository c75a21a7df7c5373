import { groupBy } from "@/lib/core/group-by";
import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import type { CompColumns } from "@/lib/domain/matching/comp-columns";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import type { ByCategory } from "@/lib/domain/matching/comparison-model";
import { foldText } from "@/lib/domain/matching/fold-text";
import {
  type ConditionPair,
  learnConditionEffects,
  priorConditionEffects,
} from "@/lib/domain/pricing/condition-effects";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { Neighbours } from "./look-up-neighbours";

/** One popular title must not speak for a whole category. */
const PAIRS_PER_COMP = 4;

/** What each condition is worth, from comps that are alike but for their condition. */
export function learnConditions(
  pool: CompPool,
  neighbours: readonly Neighbours[],
): ByCategory<Float64Array> {
  const columns = pool.segments[0]?.columns;
  if (!columns) return { others: priorConditionEffects(), byCategory: new Map() };
  const found = neighbours.flatMap(({ comp, used }) =>
    used
      .filter(({ weight }) => weight >= WEIGHTS.wholeCompWeight)
      .flatMap((other) => pairOf(columns, comp, other.comp) ?? [])
      .slice(0, PAIRS_PER_COMP)
      .map((pair) => ({ pair, category: nameOf(pool, columns.category[comp] ?? -1) })),
  );
  const learn = (members: typeof found) => learnConditionEffects(members.map(({ pair }) => pair));
  const byCategory = new Map<string, Float64Array>();
  for (const [category, members] of groupBy(found, (one) => one.category)) {
    if (members.length >= WEIGHTS.conditionPairsMin) byCategory.set(category, learn(members));
  }
  return { others: learn(found), byCategory };
}

function nameOf(pool: CompPool, category: number): string {
  return category < 0 ? "" : foldText(pool.interners.categories.textOf(category));
}

/** Null unless both conditions are known and differ, and the category is the same. */
function pairOf(columns: CompColumns, comp: number, other: number): ConditionPair | null {
  if (columns.category[comp] !== columns.category[other]) return null;
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
