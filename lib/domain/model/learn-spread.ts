import {
  createRidge,
  dotRow,
  type Linear,
  samePenalties,
} from "@/lib/domain/pricing/hedonic/fit-ridge";
import { FOLDS } from "@/lib/domain/pricing/hedonic/fold-of";
import type { SparseRows } from "@/lib/domain/pricing/hedonic/sparse-rows";

/** Spreads are known far less well than means: they are drawn in harder. */
const LAMBDA = 50;
const ITERATIONS = 12;
/** Share of the standard error below which an error is as good as none. */
const FLOOR_SHARE = 0.1;

export type LearnedSpread = {
  readonly model: Linear;
  /** Of each row, by a fit that never saw it. */
  readonly values: Float64Array;
};

/** Learns from words, brand and category how far prices lie from their estimate, in log. */
export function learnSpread(
  rows: SparseRows,
  errors: Float64Array,
  { rowWeights, folds }: { rowWeights: Float64Array; folds: Int32Array },
): LearnedSpread {
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  const floor = FLOOR_SHARE * Math.sqrt(squares / Math.max(1, errors.length)) + Number.EPSILON;
  const targets = errors.map((error) => Math.log(Math.abs(error) + floor));
  const penalties = samePenalties(rows, LAMBDA);
  const without = (fold: number) =>
    rowWeights.map((weight, row) => (folds[row] === fold ? 0 : weight));
  const parts = Array.from({ length: FOLDS }, (_, fold) => fold);
  const weightings = [rowWeights, ...parts.map(without)];
  const [model, ...fits] = createRidge(rows)(
    weightings.map((weights) => ({ targets, rowWeights: weights, penalties })),
    ITERATIONS,
  );
  if (!model) throw new Error("as many models as fits");
  const values = Float64Array.from(folds, (fold, row) => {
    const fit = fits[fold];
    return fit ? fit.intercept + dotRow(rows, row, fit.weights) : 0;
  });
  return { model, values };
}
