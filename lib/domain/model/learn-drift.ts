import { groupBy } from "@/lib/core/group-by";
import type { ByCategory } from "@/lib/domain/matching/comparison-model";
import { foldCategory } from "@/lib/domain/matching/fold-category";
import { dotRow, fitRidge, samePenalties } from "@/lib/domain/pricing/hedonic/fit-ridge";
import type { SparseRows } from "@/lib/domain/pricing/hedonic/sparse-rows";
import { takeRows } from "@/lib/domain/pricing/hedonic/take-rows";
import { WEIGHTS } from "@/lib/domain/scoring/weights";

export type DatedRows = {
  readonly rows: SparseRows;
  readonly targets: Float64Array;
  /** Days since 1970; −1 where not known. */
  readonly days: Int32Array;
  readonly categories: readonly (string | null)[];
  readonly lambda: number;
};

export type LearnedDrift = {
  readonly halfLifeDays: ByCategory<number>;
  readonly drift: ByCategory<number>;
  /** The last day that was learned from; −1 where no row is dated. */
  readonly newestDay: number;
};

/** From markets of days to markets of decades. */
const HALF_LIVES_DAYS = [7, 15, 30, 90, 365, 1_095, 3_650] as const;
/** Where learning stops and the future begins, as shares of the rows: few to compare, more to measure. */
const COMPARED_ORIGINS = [0.55, 0.7, 0.85] as const;
const MEASURED_ORIGINS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const ORIGINS_MIN = 3;
/** A hundredth more is as good. */
const SAME_ERROR = 1.01;
/** Standard deviation of a normal value by its mean absolute one. */
const ABSOLUTE_TO_SIGMA = 1.2533;
const AHEAD_SHARE = 0.15;
const ROWS_MAX = 8_000;
const ROWS_MIN = 400;
const SPAN_DAYS_MIN = 10;
const CATEGORY_ROWS_MIN = 60;
const ITERATIONS = 10;

/** An error looking so many days ahead from one origin. */
type AheadError = {
  readonly origin: number;
  readonly daysAhead: number;
  readonly category: string;
  readonly error: number;
};

/**
 * Learns how fast markets move by standing at several moments of the past and looking ahead: which
 * half-life would have erred least, and how far whole categories moved away from what was known.
 * Too few dated rows → the prior half-life and no drift.
 */
export function learnDrift(all: DatedRows): LearnedDrift {
  const dated = [...all.days.keys()]
    .filter((row) => (all.days[row] ?? -1) >= 0)
    .sort((left, right) => (all.days[left] ?? 0) - (all.days[right] ?? 0) || left - right);
  const span = (all.days[dated.at(-1) ?? 0] ?? 0) - (all.days[dated[0] ?? 0] ?? 0);
  const newestDay = all.days[dated.at(-1) ?? -1] ?? -1;
  if (dated.length < ROWS_MIN || span < SPAN_DAYS_MIN) {
    const halfLifeDays = { others: WEIGHTS.halfLifeDays, byCategory: new Map() };
    return { halfLifeDays, drift: { others: 0, byCategory: new Map() }, newestDay };
  }
  const step = Math.max(1, dated.length / ROWS_MAX);
  const chosen = Array.from({ length: Math.floor(dated.length / step) }, (_, at) =>
    Number(dated[Math.floor(at * step)]),
  );
  const candidates = HALF_LIVES_DAYS.filter((days) => days <= 2 * span);
  const looks = candidates.map((halfLife) => ({
    halfLife,
    errors: COMPARED_ORIGINS.flatMap((origin) => lookAhead(all, chosen, origin, halfLife)),
  }));
  const best = leastError(looks, null);
  const byCategory = new Map<string, number>();
  for (const [category, own] of groupBy(best.errors, (one) => one.category)) {
    if (own.length < COMPARED_ORIGINS.length * CATEGORY_ROWS_MIN) continue;
    byCategory.set(category, leastError(looks, category).halfLife);
  }
  return {
    halfLifeDays: { others: best.halfLife, byCategory },
    drift: driftOf(
      MEASURED_ORIGINS.flatMap((origin) => lookAhead(all, chosen, origin, best.halfLife)),
    ),
    newestDay,
  };
}

function lookAhead(
  { rows, targets, days, categories, lambda }: DatedRows,
  chosen: readonly number[],
  origin: number,
  halfLife: number,
): AheadError[] {
  const end = Math.floor(origin * chosen.length);
  const past = Int32Array.from(chosen.slice(0, end));
  const now = days[past.at(-1) ?? 0] ?? 0;
  const ahead = chosen
    .slice(end, end + Math.floor(AHEAD_SHARE * chosen.length))
    .filter((row) => (days[row] ?? 0) > now);
  const learned = takeRows(rows, past);
  const fit = fitRidge(
    learned,
    {
      targets: Float64Array.from(past, (row) => targets[row] ?? 0),
      rowWeights: Float64Array.from(past, (row) => 2 ** (-(now - (days[row] ?? 0)) / halfLife)),
      penalties: samePenalties(learned, lambda),
    },
    ITERATIONS,
  );
  return ahead.map((row) => ({
    origin,
    daysAhead: (days[row] ?? 0) - now,
    category: foldCategory(categories[row] ?? null),
    error: (targets[row] ?? 0) - fit.intercept - dotRow(rows, row, fit.weights),
  }));
}

type Look = { readonly halfLife: number; readonly errors: readonly AheadError[] };

/**
 * By mean absolute error, which a few wild prices do not decide. Of those that err about as little as the
 * best, the nearest to the prior.
 */
function leastError(looks: readonly Look[], category: string | null): Look {
  const score = ({ errors }: Look) => {
    const own = errors.filter((one) => category === null || one.category === category);
    return own.reduce((sum, { error }) => sum + Math.abs(error), 0) / Math.max(1, own.length);
  };
  const scored = looks.map((look) => ({ look, error: score(look) }));
  const most = SAME_ERROR * Math.min(...scored.map(({ error }) => error));
  const away = ({ look }: (typeof scored)[number]) =>
    Math.abs(Math.log(look.halfLife / WEIGHTS.halfLifeDays));
  const [nearest] = scored
    .filter(({ error }) => error <= most)
    .sort((left, right) => away(left) - away(right));
  return nearest?.look ?? { halfLife: WEIGHTS.halfLifeDays, errors: [] };
}

/**
 * How far each category's median lay off at each origin, chance taken out, as the standard deviation
 * of a walk for one day: twice as far takes four times as long.
 */
function driftOf(errors: readonly AheadError[]): ByCategory<number> {
  const shifts = new Map<string, number[]>();
  for (const group of groupBy(errors, (one) => `${one.origin} ${one.category}`).values()) {
    if (group.length < CATEGORY_ROWS_MIN) continue;
    const sorted = group.map(({ error }) => error).sort((left, right) => left - right);
    const median = sorted[sorted.length >> 1] ?? 0;
    const spread =
      (sorted[Math.floor(0.75 * sorted.length)] ?? 0) -
      (sorted[Math.floor(0.25 * sorted.length)] ?? 0);
    // A median of n has about this variance by chance alone: (1.2533 · spread ÷ 1.349)² ÷ n.
    const chance = (0.929 * spread) ** 2 / sorted.length;
    const { category } = group[0] ?? { category: "" };
    const days = group.reduce((sum, { daysAhead }) => sum + daysAhead, 0) / group.length;
    const perDay = (median * median - chance) / days;
    shifts.set(category, [...(shifts.get(category) ?? []), perDay]);
  }
  // By mean absolute deviation, which one leap of a market does not decide.
  const root = (values: readonly number[]) => {
    const sum = values.reduce((total, value) => total + Math.sqrt(Math.max(0, value)), 0);
    return (ABSOLUTE_TO_SIGMA * sum) / Math.max(1, values.length);
  };
  return {
    others: root([...shifts.values()].flat()),
    byCategory: new Map(
      [...shifts]
        .filter(([, values]) => values.length >= ORIGINS_MIN)
        .map(([category, values]) => [category, root(values)]),
    ),
  };
}
