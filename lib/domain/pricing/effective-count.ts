import { WEIGHTS } from "@/lib/domain/scoring/weights";

/**
 * How many whole, equal comps these weights are worth; one more never lowers it.
 * Two limits hold together. Kish's (Σw)² ÷ Σw², taken over the lightest k that make it largest, so
 * that one strong comp is not held against the weak ones; and Σ min(1, w ÷ weight of a whole comp),
 * so that many poor comps are not taken for good ones.
 */
export function effectiveCount(weights: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  let kish = 0;
  let whole = 0;
  for (const weight of Float64Array.from(weights).sort()) {
    if (weight <= 0) continue;
    sum += weight;
    squares += weight * weight;
    kish = Math.max(kish, (sum * sum) / squares);
    whole += Math.min(1, weight / WEIGHTS.wholeCompWeight);
  }
  return Math.min(kish, whole);
}
