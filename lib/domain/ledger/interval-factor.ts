import type { Outcome } from "@/lib/domain/model/accuracy";

/** An estimate whose price came, and how far its interval had been stretched when it was made. */
export type SettledEstimate = Outcome & { readonly widening: number };

/** Fewer prices than these say nothing about an interval, and older ones than the newest so many neither. */
export const SETTLED_MIN = 30;
export const SETTLED_MAX = 500;

const FACTOR_MAX = 2;
const COVERAGE = 0.8;
/** Small changes are not worth judging everything again. */
const STEPS_PER_UNIT = 20;

/**
 * Factor by which offsets from the median must be stretched so that 80 % of the next prices fall inside
 * (adaptive split-conformal). Each price counts as its distance from the median over the interval's own
 * reach on that side, as if it had not been stretched; the factor is the ⌈0.8·(n+1)⌉-th smallest of the
 * newest 500, rounded up to 1/20, from 1 to 2. A price that lies further off never narrows it.
 * Fewer than 30 → 1. Source: Romano et al. 2019, arXiv:1905.03222; Gibbs and Candès 2021, arXiv:2106.00170.
 */
export function intervalFactor(newestFirst: readonly SettledEstimate[]): number {
  if (newestFirst.length < SETTLED_MIN) return 1;
  const reaches = newestFirst.slice(0, SETTLED_MAX).map(reachOf);
  const sorted = reaches.sort((left, right) => left - right);
  const rank = Math.ceil(COVERAGE * (sorted.length + 1));
  const needed = sorted[rank - 1] ?? FACTOR_MAX;
  const rounded = Math.ceil(needed * STEPS_PER_UNIT - 1e-9) / STEPS_PER_UNIT;
  return Math.min(FACTOR_MAX, Math.max(1, rounded));
}

/** 0 at the median, 1 at the end of the interval as it would be without stretching. */
function reachOf({ quantiles, truthCents, widening }: SettledEstimate): number {
  const { q10Cents, q50Cents, q90Cents } = quantiles;
  if (truthCents === q50Cents) return 0;
  const end = Math.log((truthCents < q50Cents ? q10Cents : q90Cents) / q50Cents);
  if (end === 0) return Number.POSITIVE_INFINITY;
  return (widening * Math.log(truthCents / q50Cents)) / end;
}
