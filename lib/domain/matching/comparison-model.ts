import { priorConditionEffects } from "@/lib/domain/pricing/condition-effects";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { foldCategory } from "./fold-category";
import { NO_WORDS, type WordTable } from "./word-table";

/** By folded category, and for every other one. */
export type ByCategory<T> = {
  readonly others: T;
  readonly byCategory: ReadonlyMap<string, T>;
};

/** What was learned about comparing things; frozen with the model it came with. */
export type ComparisonModel = {
  readonly words: WordTable;
  /** Days after which a comp says half as much. */
  readonly halfLifeDays: ByCategory<number>;
  /** What each condition is worth in log price, by index into CONDITIONS. */
  readonly conditionEffects: ByCategory<Float64Array>;
  /** Sold against asked in log price, at most 0; null where too few of both were seen to tell. */
  readonly haircut: ByCategory<number | null>;
  /** Folded categories of which mostly asking prices were learned from. */
  readonly asked: ReadonlySet<string>;
};

/** Before anything was learned: every word weighs the same, and the rest is judgement. */
export const PRIOR_COMPARISON: ComparisonModel = {
  words: NO_WORDS,
  halfLifeDays: { others: WEIGHTS.halfLifeDays, byCategory: new Map() },
  conditionEffects: { others: priorConditionEffects(), byCategory: new Map() },
  haircut: { others: null, byCategory: new Map() },
  asked: new Set(),
};

export function ofCategory<T>({ others, byCategory }: ByCategory<T>, category: string | null): T {
  return byCategory.get(foldCategory(category)) ?? others;
}
