import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";

/** Least width of a step between two quantiles, in log price, so that equal quantiles divide nothing by zero. */
const STEP_MIN = 1e-6;

/**
 * Share of the market that is cheaper than this price, 0–1: straight lines in log price between the
 * quantiles, exponential tails beyond q10 and q90 that fall as fast as a normal's of that half-width
 * does there. Never falls when the price rises.
 */
export function marketPercentile(allInCents: number, quantiles: Quantiles): number {
  const price = Math.log(Math.max(1, allInCents));
  const points = [
    { share: 0.1, at: Math.log(quantiles.q10Cents) },
    { share: 0.25, at: Math.log(quantiles.q25Cents) },
    { share: 0.5, at: Math.log(quantiles.q50Cents) },
    { share: 0.75, at: Math.log(quantiles.q75Cents) },
    { share: 0.9, at: Math.log(quantiles.q90Cents) },
  ] as const;
  const [first, , middle, , last] = points;
  if (price <= first.at) return 0.1 * tail(first.at - price, middle.at - first.at);
  if (price >= last.at) return 1 - 0.1 * tail(price - last.at, last.at - middle.at);
  for (let upper = 1; upper < points.length; upper += 1) {
    const [low, high] = [points[upper - 1], points[upper]];
    if (!low || !high || price > high.at) continue;
    const part = (price - low.at) / Math.max(high.at - low.at, STEP_MIN);
    return low.share + (high.share - low.share) * Math.min(1, part);
  }
  return 1;
}

/** Density over share of a normal at its 10 % quantile, in half-widths from there to the median. */
const TAIL_RATE = 2.249;

/** Falls from 1. The whole half-width is taken: the step next to the end says too little about its tail. */
function tail(beyond: number, halfWidth: number): number {
  return Math.exp((-TAIL_RATE * beyond) / Math.max(halfWidth, STEP_MIN));
}
