import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { marketPercentile } from "./factors/market-percentile";
import { WEIGHTS } from "./weights";

/**
 * 0–100: the share of the market that costs more. Where comps speak alone it is pulled towards 50 the
 * fewer they are; an interval that was learned and measured is as wide as its evidence is thin, and
 * needs no pull (`effectiveCount` infinite). Cheaper never scores lower.
 */
export function valueScore(
  allInCents: number,
  quantiles: Quantiles,
  effectiveCount: number,
): number {
  const dearer = 100 * (1 - marketPercentile(allInCents, quantiles));
  const trust = 1 / (1 + WEIGHTS.scoreShrinkCount / effectiveCount);
  return 50 + (dearer - 50) * trust;
}
