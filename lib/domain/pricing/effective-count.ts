import { WEIGHTS } from "@/lib/domain/scoring/weights";

/**
 * How many whole, equal comps these weights are worth; one more never lowers it.
 * Two limits hold together. Kish's (Σw)² ÷ Σw², taken over the lightest k that make it largest, so
 * that one strong comp is not held against the weak ones; and Σ min(1, w ÷ weight of a whole comp),
 * so that many poor comps are not taken for good ones.
 */
export function effectiveCount(weights: readonly number[]): number {
  const heaviestFirst = isHeaviestFirst(weights) ? weights : inOrder(weights);
  let sum = 0;
  let squares = 0;
  let kish = 0;
  let whole = 0;
  for (let at = heaviestFirst.length - 1; at >= 0; at -= 1) {
    const weight = heaviestFirst[at] ?? 0;
    if (weight <= 0) continue;
    sum += weight;
    squares += weight * weight;
    kish = Math.max(kish, (sum * sum) / squares);
    whole += Math.min(1, weight / WEIGHTS.wholeCompWeight);
  }
  return Math.min(kish, whole);
}

/** Evidence comes so nearly always, and this is asked several times a judgement. */
function isHeaviestFirst(weights: readonly number[]): boolean {
  for (let at = 1; at < weights.length; at += 1) {
    if (!((weights[at] ?? 0) <= (weights[at - 1] ?? 0))) return false;
  }
  return true;
}

function inOrder(weights: readonly number[]): Float64Array {
  return Float64Array.from(weights).sort().reverse();
}
