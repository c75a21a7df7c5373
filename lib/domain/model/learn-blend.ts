import { groupBy } from "@/lib/core/group-by";
import type { ByCategory } from "@/lib/domain/matching/comparison-model";
import { foldCategory } from "@/lib/domain/matching/fold-category";
import { blendCentre } from "@/lib/domain/pricing/blend-market-value";
import type { BlendModel, Deviations } from "@/lib/domain/pricing/blend-model";
import { FOLDS } from "@/lib/domain/pricing/hedonic/fold-of";
import { localMarket } from "@/lib/domain/pricing/local-market";
import type { Observation } from "@/lib/domain/pricing/observation";
import { weightedQuantile } from "@/lib/domain/pricing/weighted-quantile";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { LearnedPrice } from "@/lib/domain/verdict/verdict.schema";
import { leastSquares } from "./least-squares";

/** A held-back row: what was estimated without it, the comps it would have had, and the truth. */
export type HeldRow = {
  readonly estimate: LearnedPrice;
  readonly observations: readonly Observation[];
  readonly logCents: number;
  readonly weight: number;
  readonly category: string | null;
};

/** Rows that a category's own interval weighs against everybody's. */
const PRIOR_ROWS = 200;
const CATEGORY_ROWS_MIN = 100;
/**
 * Held-back rows were estimated by models that learned from all folds but one, and the model in use
 * learned from all: errors fall by about the tenth root of how many more rows are learned from.
 */
const FULL_MODEL_GAIN = ((FOLDS - 1) / FOLDS) ** 0.1;

/** Learns how much close comps say beside the estimate, and how far off both together are. */
export function learnBlend(
  held: readonly HeldRow[],
): Pick<BlendModel, "localShare" | "clip" | "scale" | "deviations"> {
  const errors = held.map((row) => row.logCents - row.estimate.logCents);
  const clip = WEIGHTS.clipDeviations * deviationOf(errors, held);
  const localShare = learnLocalShare(held, errors, clip);
  const centred = held.map((row) => {
    const { centre, facts } = blendCentre(row, { localShare, clip });
    return { facts, error: row.logCents - centre, row };
  });
  const floor = clip * WEIGHTS.spreadFloorShare;
  const scale = leastSquares(
    centred.map(({ facts }) => facts),
    centred.map(({ error }) => Math.log(Math.abs(error) + floor)),
    held.map(({ weight }) => weight),
  );
  const deviations = centred.map(({ facts, error, row }) => ({
    logCents:
      (FULL_MODEL_GAIN * error) /
      Math.exp(facts.reduce((sum, fact, at) => sum + fact * (scale[at] ?? 0), 0)),
    weight: row.weight,
    category: foldCategory(row.category),
  }));
  return { localShare, clip, scale, deviations: quantilesOf(deviations) };
}

function deviationOf(errors: readonly number[], held: readonly HeldRow[]): number {
  let squares = 0;
  let total = 0;
  errors.forEach((error, at) => {
    const { weight = 0 } = held[at] ?? {};
    squares += weight * error * error;
    total += weight;
  });
  return Math.max(WEIGHTS.halfSpreadMin, Math.sqrt(squares / Math.max(total, Number.MIN_VALUE)));
}

/** The share of the comps' pull that makes the squared error least; 0–1. */
function learnLocalShare(
  held: readonly HeldRow[],
  errors: readonly number[],
  clip: number,
): number {
  let above = 0;
  let below = 0;
  held.forEach(({ observations, estimate, weight }, at) => {
    const { pull } = localMarket(observations, estimate.logCents, clip);
    above += weight * pull * (errors[at] ?? 0);
    below += weight * pull * pull;
  });
  return below > 0 ? Math.min(1, Math.max(0, above / below)) : 0;
}

type Deviation = Observation & { readonly category: string };

/** Everybody's quantiles, and of categories with rows enough their own, drawn towards everybody's. */
function quantilesOf(deviations: readonly Deviation[]): ByCategory<Deviations> {
  const others = quantiles(deviations);
  const byCategory = new Map<string, Deviations>();
  for (const [category, group] of groupBy(deviations, (one) => one.category)) {
    if (group.length < CATEGORY_ROWS_MIN) continue;
    const own = quantiles(group);
    const share = group.length / (group.length + PRIOR_ROWS);
    const mix = (name: keyof Deviations) => share * own[name] + (1 - share) * others[name];
    byCategory.set(category, {
      q10: mix("q10"),
      q25: mix("q25"),
      q50: mix("q50"),
      q75: mix("q75"),
      q90: mix("q90"),
    });
  }
  return { others, byCategory };
}

function quantiles(deviations: readonly Observation[]): Deviations {
  const sorted = deviations
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => left.logCents - right.logCents || left.weight - right.weight);
  const at = (share: number) => weightedQuantile(sorted, share);
  return { q10: at(0.1), q25: at(0.25), q50: at(0.5), q75: at(0.75), q90: at(0.9) };
}
