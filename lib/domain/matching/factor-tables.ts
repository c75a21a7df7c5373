import { CONDITIONS } from "@/lib/domain/listing/condition";
import { categoryCloseness } from "@/lib/domain/scoring/factors/category-closeness";
import { conditionCloseness } from "@/lib/domain/scoring/factors/condition-closeness";
import { recency } from "@/lib/domain/scoring/factors/recency";
import { yearCloseness } from "@/lib/domain/scoring/factors/year-closeness";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { CompPool } from "./comp-pool";
import { ofCategory } from "./comparison-model";

/**
 * The factors of one query as tables, because they are read per touched comp. Slot 0 of `category`,
 * `recency` and `year` stands for "not known"; category id, age in days and distance in years follow
 * from slot 1 on, and the last slot stands for everything beyond.
 */
export type FactorTables = {
  readonly category: Float64Array;
  readonly recency: Float64Array;
  readonly year: Float64Array;
  /** By index into CONDITIONS. */
  readonly condition: Float64Array;
  readonly sameBrand: number;
};

/** Beyond this the year says as little as it can. */
const YEARS_APART_MAX = 120;

/** The pool's category tables are dropped when it holds this many. */
const CATEGORY_TABLES_MAX = 500;

const YEAR = Float64Array.from({ length: YEARS_APART_MAX + 2 }, (_, slot) =>
  slot === 0 ? 1 : yearCloseness(slot - 1, 0),
);
const CONDITION = CONDITIONS.map((left) =>
  Float64Array.from(CONDITIONS, (right) => conditionCloseness(left, right)),
);

/** `condition` is an index into CONDITIONS. */
export function factorTables(
  pool: CompPool,
  category: string | null,
  condition: number,
): FactorTables {
  return {
    category: categoryTable(pool, category),
    recency: recencyTable(ofCategory(pool.comparison.halfLifeDays, category)),
    year: YEAR,
    condition: CONDITION[condition] ?? new Float64Array(CONDITIONS.length),
    sameBrand: WEIGHTS.sameBrandOtherCategoryFactor,
  };
}

const recencyTables = new Map<number, Float64Array>();

function recencyTable(halfLifeDays: number): Float64Array {
  const known = recencyTables.get(halfLifeDays);
  if (known) return known;
  const table = Float64Array.from({ length: WEIGHTS.ageDaysMax + 3 }, (_, slot) =>
    recency(slot === 0 ? null : slot - 1, halfLifeDays),
  );
  recencyTables.set(halfLifeDays, table);
  return table;
}

/** Closeness to every category of the pool; 0 where nothing is shared. */
function categoryTable(pool: CompPool, category: string | null): Float64Array {
  const key = category ?? "";
  const known = pool.categoryTables.get(key);
  if (known) return known;
  const { categories } = pool.interners;
  const table = Float64Array.from(
    { length: categories.size() + 1 },
    (_, slot) => categoryCloseness(category, slot === 0 ? null : categories.textOf(slot - 1)) ?? 0,
  );
  if (pool.categoryTables.size >= CATEGORY_TABLES_MAX) pool.categoryTables.clear();
  pool.categoryTables.set(key, table);
  return table;
}
