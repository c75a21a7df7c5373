import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { centsOf } from "./cents-of";
import { effectiveCount } from "./effective-count";
import { byPrice, type Observation } from "./observation";
import { weightedQuantile } from "./weighted-quantile";

const NORMAL_Q90 = 1.2816;

/** Upper 90 % point of Student's t by degrees of freedom, from 1. */
const T_Q90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372];

function studentQ90(degrees: number): number {
  const at = Math.max(1, degrees);
  const low = Math.floor(at);
  const [below, above] = [T_Q90[low - 1], T_Q90[low]];
  if (below !== undefined && above !== undefined) return below + (above - below) * (at - low);
  // First term of the Cornish–Fisher expansion; within 0.2 % from 10 degrees on.
  return NORMAL_Q90 * (1 + (NORMAL_Q90 ** 2 + 1) / (4 * at));
}

/**
 * Where the price of the next such sale will lie. Weighted quantiles of log price, spread about the
 * median by what a sample of n is short of the truth: t(n−1) ÷ z · √(1 + 1/n) with n the effective
 * count, and never narrower than haggling. Returns minor units, non-decreasing, at least 1.
 */
export function estimateMarketValue(observations: readonly Observation[]): Quantiles {
  const sorted = [...observations].sort(byPrice);
  const count = Math.max(1, effectiveCount(sorted.map((one) => one.weight)));
  const widening = (studentQ90(count - 1) / NORMAL_Q90) * Math.sqrt(1 + 1 / count);
  const median = weightedQuantile(sorted, 0.5);
  const at = (share: number, halfSpreadMin: number) => {
    const offset = (weightedQuantile(sorted, share) - median) * widening;
    const least = share < 0.5 ? -halfSpreadMin : halfSpreadMin;
    return centsOf(median + (share < 0.5 ? Math.min(offset, least) : Math.max(offset, least)));
  };
  const outer = WEIGHTS.halfSpreadMin;
  return {
    q10Cents: at(0.1, outer),
    q25Cents: at(0.25, outer / 2),
    q50Cents: centsOf(median),
    q75Cents: at(0.75, outer / 2),
    q90Cents: at(0.9, outer),
  };
}
