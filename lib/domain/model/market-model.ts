import { type ComparisonModel, PRIOR_COMPARISON } from "@/lib/domain/matching/comparison-model";
import type { BlendModel } from "@/lib/domain/pricing/blend-model";
import type { HedonicModel } from "@/lib/domain/pricing/hedonic/hedonic-model";

/** Everything that is learned from comps: how to compare things, what words say, how both mix. */
export type MarketModel = {
  /** Names what computes a verdict; stored with every score. */
  readonly version: string;
  readonly comparison: ComparisonModel;
  /** Null where too few comps were there to learn from. */
  readonly value: { readonly hedonic: HedonicModel; readonly blend: BlendModel } | null;
};

/** Before anything was learned, comps alone speak. */
export const PRIOR_MODEL: MarketModel = {
  version: "prior",
  comparison: PRIOR_COMPARISON,
  value: null,
};
