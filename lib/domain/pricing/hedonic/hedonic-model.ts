import type { LearnedPrice } from "@/lib/domain/verdict/verdict.schema";
import type { FeatureSubject } from "./feature-subject";
import { FeatureEncoder, type FeatureTable } from "./feature-table";
import { dotRow, type Linear } from "./fit-ridge";
import { createNetRunner, type PriceNet } from "./price-net";
import { SparseRowsBuilder } from "./sparse-rows";

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
  const meanOfNets = model.nets.length > 0 ? createNetRunner(model.nets) : null;
  return (subject) => {
    builder.clear();
    encoder.encode(subject, builder);
    const rows = builder.view(model.table.size);
    const ridge = model.ridge.intercept + dotRow(rows, 0, model.ridge.weights);
    const mean = meanOfNets?.(rows, 0) ?? ridge;
    return {
      logCents: model.ridgeShare * ridge + (1 - model.ridgeShare) * mean,
      logSpread: model.spread.intercept + dotRow(rows, 0, model.spread.weights),
      disagreement: Math.abs(ridge - mean),
    };
  };
}
