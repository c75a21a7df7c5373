import { CONDITIONS } from "@/lib/domain/listing/condition";
import { dayOf, groupOf, inCanonicalOrder } from "@/lib/domain/matching/comp-columns";
import { createCompPool } from "@/lib/domain/matching/comp-pool";
import {
  type ByCategory,
  type ComparisonModel,
  ofCategory,
  PRIOR_COMPARISON,
} from "@/lib/domain/matching/comparison-model";
import { foldCategory } from "@/lib/domain/matching/fold-category";
import { learnWords, type WordTable } from "@/lib/domain/matching/word-table";
import type { BlendModel } from "@/lib/domain/pricing/blend-model";
import { fitFold } from "@/lib/domain/pricing/hedonic/fit-fold";
import { foldOf } from "@/lib/domain/pricing/hedonic/fold-of";
import type { HedonicModel } from "@/lib/domain/pricing/hedonic/hedonic-model";
import {
  encodeRows,
  type FitFolds,
  type HedonicRow,
  type LearnedHedonic,
  learnHedonic,
} from "@/lib/domain/pricing/hedonic/learn-hedonic";
import { type HeldRow, learnBlend } from "./learn-blend";
import { learnConditions } from "./learn-conditions";
import { learnDrift } from "./learn-drift";
import { learnHaircuts } from "./learn-haircuts";
import { learnPriceGrid } from "./learn-price-grid";
import { learnSpread } from "./learn-spread";
import { lookUpNeighbours, type Neighbours } from "./look-up-neighbours";
import type { MarketModel } from "./market-model";
import { rowWeights } from "./row-weights";
import { featuresOf, type TrainingComp } from "./training-comp";

/** Fewer comps than these are better looked at one by one. */
const ROWS_MIN = 150;
/** Rows whose neighbours are looked up; enough for a few dozen numbers. */
const LOOKED_UP_MAX = 3_000;

export type TrainOptions = {
  readonly version: string;
  /** Of all comps there are, where those to learn from are only some of them. */
  readonly words?: WordTable;
  /** Fits the parts, beside each other where the caller can. */
  readonly fitFolds?: FitFolds;
};

/**
 * Learns a market model from comps of one audience. The order of the comps does not matter, and the
 * same comps give the same model. Too few comps → comparison by words alone, `value` null.
 */
export async function trainMarketModel(
  comps: readonly TrainingComp[],
  { version, words: allWords, fitFolds = async (tasks) => tasks.map(fitFold) }: TrainOptions,
): Promise<MarketModel> {
  const ordered = inCanonicalOrder(comps.filter(({ trust }) => trust > 0));
  const words = allWords ?? learnWords(ordered);
  if (ordered.length < ROWS_MIN) {
    return { version, comparison: { ...PRIOR_COMPARISON, words }, value: null };
  }
  const subjects = ordered.map(toRow);
  const encoded = encodeRows(subjects);
  const drift = learnDrift({
    ...encoded,
    categories: ordered.map((comp) => comp.category),
  });
  const weights = rowWeights(ordered, drift.halfLifeDays);
  const comparison: ComparisonModel = {
    ...PRIOR_COMPARISON,
    words,
    halfLifeDays: drift.halfLifeDays,
  };
  const [hedonic, { neighbours, conditionEffects, haircut }] = await Promise.all([
    learnHedonic(encoded, weights, fitFolds),
    compareComps(ordered, comparison),
  ]);
  const spread = learnSpread(
    encoded.rows,
    hedonic.values.map((value, row) => (encoded.targets[row] ?? 0) - value),
    { rowWeights: weights, folds: encoded.folds },
  );
  const held = neighbours.map((one) =>
    heldRow(one, { ordered, hedonic, logSpreads: spread.values, weights, conditionEffects }),
  );
  return {
    version,
    comparison: { ...comparison, conditionEffects, haircut, asked: askedCategories(ordered) },
    value: {
      hedonic: { ...hedonic.model, spread: spread.model } satisfies HedonicModel,
      blend: {
        ...learnBlend(held),
        drift: drift.drift,
        newestDay: drift.newestDay,
        grid: learnPriceGrid(ordered),
        rows: countRows(ordered),
      } satisfies BlendModel,
    },
  };
}

/** What comps say of each other. Async, so that it is done while parts are fitted elsewhere. */
async function compareComps(ordered: readonly TrainingComp[], comparison: ComparisonModel) {
  const pool = createCompPool(ordered, { comparison });
  const neighbours = lookUpNeighbours(pool, evenly(ordered.length, LOOKED_UP_MAX));
  const conditionEffects = learnConditions(pool, neighbours);
  const haircut = learnHaircuts(pool, neighbours, conditionEffects);
  return { neighbours, conditionEffects, haircut };
}

function toRow(comp: TrainingComp): HedonicRow {
  const group = comp.sellerKey ?? String(groupOf(comp));
  return {
    ...featuresOf(comp),
    logCents: Math.log(comp.allInCents),
    fold: foldOf(group),
    day: dayOf(comp),
  };
}

function evenly(count: number, max: number): number[] {
  const step = Math.max(1, count / max);
  return Array.from({ length: Math.floor(count / step) }, (_, at) => Math.floor(at * step));
}

type Learned = {
  readonly ordered: readonly TrainingComp[];
  readonly hedonic: LearnedHedonic;
  readonly logSpreads: Float64Array;
  readonly weights: Float64Array;
  readonly conditionEffects: ByCategory<Float64Array>;
};

function heldRow({ comp: at, used }: Neighbours, learned: Learned): HeldRow {
  const { ordered, hedonic, logSpreads, weights, conditionEffects } = learned;
  const comp = ordered[at];
  const effects = ofCategory(conditionEffects, comp?.category ?? null);
  const effectOf = (row: number) =>
    effects[CONDITIONS.indexOf(ordered[row]?.condition ?? "unknown")] ?? 0;
  return {
    estimate: {
      logCents: hedonic.values[at] ?? 0,
      logSpread: logSpreads[at] ?? 0,
      disagreement: hedonic.disagreements[at] ?? 0,
    },
    observations: used.map((other) => ({
      logCents:
        Math.log(ordered[other.comp]?.allInCents ?? 1) + effectOf(at) - effectOf(other.comp),
      weight: other.weight,
    })),
    logCents: Math.log(comp?.allInCents ?? 1),
    weight: weights[at] ?? 0,
    category: comp?.category ?? null,
  };
}

function askedCategories(comps: readonly TrainingComp[]): ReadonlySet<string> {
  const asked = countRows(comps.filter(({ basis }) => basis === "asking"));
  const all = countRows(comps);
  return new Set(
    [...asked].flatMap(([name, count]) => (2 * count > (all.get(name) ?? 0) ? name : [])),
  );
}

function countRows(comps: readonly TrainingComp[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { category } of comps) {
    const name = foldCategory(category);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
