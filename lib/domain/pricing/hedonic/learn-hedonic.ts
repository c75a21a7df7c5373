import { choosePenalties, type Penalties } from "./choose-penalties";
import { collectFeatures } from "./feature-keys";
import type { FeatureSubject } from "./feature-subject";
import { FeatureEncoder, type FeatureTable, learnFeatures } from "./feature-table";
import type { FoldResult, FoldTask } from "./fit-fold";
import { createRidge, meanLinear } from "./fit-ridge";
import { FOLDS } from "./fold-of";
import type { HedonicModel } from "./hedonic-model";
import type { SparseRows } from "./sparse-rows";

export type HedonicRow = FeatureSubject & {
  readonly logCents: number;
  readonly fold: number;
  /** Since 1970; −1 where not known. */
  readonly day: number;
};

/** Rows ready to be learned from. */
export type EncodedRows = {
  readonly table: FeatureTable;
  readonly rows: SparseRows;
  readonly targets: Float64Array;
  readonly folds: Int32Array;
  /** Since 1970; −1 where not known. */
  readonly days: Int32Array;
} & Penalties;

export type LearnedHedonic = {
  readonly model: Omit<HedonicModel, "spread">;
  /** Estimates of each training row by models that never saw it. */
  readonly values: Float64Array;
  readonly disagreements: Float64Array;
};

export type FitFolds = (tasks: readonly FoldTask[]) => Promise<readonly FoldResult[]>;

/** Final fits may take longer than those that only compare. */
const ITERATIONS = 30;

export function encodeRows(subjects: readonly HedonicRow[]): EncodedRows {
  const keys = collectFeatures(subjects);
  const { table, families } = learnFeatures(keys);
  const rows = new FeatureEncoder(table).encodeAll(keys);
  const targets = Float64Array.from(subjects, (subject) => subject.logCents);
  const folds = Int32Array.from(subjects, (subject) => subject.fold);
  const days = Int32Array.from(subjects, (subject) => subject.day);
  const encoded = { table, rows, targets, folds, days };
  return { ...encoded, ...choosePenalties(encoded, families) };
}

/** Learns the mean of log price from words, and each row's estimate by models that never saw it. */
export async function learnHedonic(
  { table, rows, targets, folds, penalties }: EncodedRows,
  rowWeights: Float64Array,
  fitFolds: FitFolds,
): Promise<LearnedHedonic> {
  const fitting = fitFolds(
    Array.from({ length: FOLDS }, (_, fold) => ({
      fold,
      rows,
      targets,
      rowWeights: rowWeights.map((weight, row) => (folds[row] === fold ? 0 : weight)),
      penalties,
      netColumns: table.deepSize,
    })),
  );
  // Beside the parts, where those are fitted elsewhere.
  const ridges = createRidge(rows)(
    penalties.map((one) => ({ targets, rowWeights, penalties: one })),
    ITERATIONS,
  );
  const results = await fitting;
  const own = (read: (result: FoldResult) => Float64Array) =>
    Float64Array.from(folds, (fold, row) => {
      const result = results[fold];
      return result ? (read(result)[row] ?? 0) : 0;
    });
  const ridgeValues = own((result) => result.ridgeValues);
  const netValues = own((result) => result.netValues);
  const ridgeShare = bestShare(targets, ridgeValues, netValues, rowWeights);
  return {
    model: { table, ridge: meanLinear(ridges), nets: results.map(({ net }) => net), ridgeShare },
    values: ridgeValues.map(
      (value, row) => ridgeShare * value + (1 - ridgeShare) * (netValues[row] ?? 0),
    ),
    disagreements: ridgeValues.map((value, row) => Math.abs(value - (netValues[row] ?? 0))),
  };
}

/** Share of the first in the mix of two estimates that errs least; 0–1. */
function bestShare(
  targets: Float64Array,
  first: Float64Array,
  second: Float64Array,
  rowWeights: Float64Array,
): number {
  let above = 0;
  let below = 0;
  for (let row = 0; row < targets.length; row += 1) {
    const weight = rowWeights[row] ?? 0;
    const apart = (first[row] ?? 0) - (second[row] ?? 0);
    above += weight * apart * ((targets[row] ?? 0) - (second[row] ?? 0));
    below += weight * apart * apart;
  }
  return below > 0 ? Math.min(1, Math.max(0, above / below)) : 1;
}
