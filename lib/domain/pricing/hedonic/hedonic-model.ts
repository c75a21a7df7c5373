import type { LearnedPrice } from "@/lib/domain/verdict/verdict.schema";
import type { FeatureSubject } from "./feature-subject";
import { FeatureEncoder, type FeatureTable } from "./feature-table";
import type { Linear } from "./fit-ridge";
import { createNetRunner, type PriceNet } from "./price-net";
import { type SparseRows, SparseRowsBuilder } from "./sparse-rows";

/** What words, brand, category and condition alone say about a price, learned from all comps at once. */
export type HedonicModel = {
  readonly table: FeatureTable;
  readonly ridge: Linear;
  readonly nets: readonly PriceNet[];
  /** Share of the ridge in the mean of ridge and networks. */
  readonly ridgeShare: number;
  /** Log of how far prices of such things lie from the mean. */
  readonly spread: Linear;
};

/** Makes the function that estimates one subject at a time; it holds room of its own. */
export function createHedonicEstimator(
  model: HedonicModel,
): (subject: FeatureSubject) => LearnedPrice {
  const encoder = new FeatureEncoder(model.table);
  const builder = new SparseRowsBuilder();
  const linear = sideBySide(model.ridge.weights, model.spread.weights);
  const meanOfNets = model.nets.length > 0 ? createNetRunner(model.nets) : null;
  return (subject) => {
    builder.clear();
    encoder.encode(subject, builder);
    const rows = builder.view(model.table.size);
    const sums = dotBoth(rows, linear);
    const ridge = model.ridge.intercept + sums.first;
    const mean = meanOfNets?.(rows, 0) ?? ridge;
    return {
      logCents: model.ridgeShare * ridge + (1 - model.ridgeShare) * mean,
      logSpread: model.spread.intercept + sums.second,
      disagreement: Math.abs(ridge - mean),
    };
  };
}

/** The weights that two linear models give to a column, beside each other: columns lie all over. */
function sideBySide(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  const both = new Float64Array(2 * first.length);
  for (let column = 0; column < first.length; column += 1) {
    both[2 * column] = first[column] ?? 0;
    both[2 * column + 1] = second[column] ?? 0;
  }
  return both;
}

/** What `dotRow` says of the first row under each of two models. */
function dotBoth({ offsets, ids, values }: SparseRows, both: Float64Array) {
  const end = offsets[1] ?? 0;
  let [first, second] = [0, 0];
  for (let at = 0; at < end; at += 1) {
    const place = 2 * (ids[at] ?? 0);
    const value = values[at] ?? 0;
    first += (both[place] ?? 0) * value;
    second += (both[place + 1] ?? 0) * value;
  }
  return { first, second };
}
