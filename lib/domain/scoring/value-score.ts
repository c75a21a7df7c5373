import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { marketPercentile } from "./factors/market-percentile";
import { WEIGHTS } from "./weights";

/**
 * 0–100: the share of the market that costs more, pulled towards 50 the fewer comps speak for it.
 * Cheaper never scores lower.
 */
export function valueScore(
  allInCents: number,
  quantiles: Quantiles,
  effectiveCount: number,
): number {
  const dearer = 100 * (1 - marketPercentile(allInCents, quantiles));
  const trust = effectiveCount / (effectiveCount + WEIGHTS.scoreShrinkCount);
  return 50 + (dearer - 50) * trust;
}
