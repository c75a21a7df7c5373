import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";

/** What lies at the two ends of a rail, minor units. */
export type RailScale = { readonly fromCents: number; readonly toCents: number };

/** Half the width of the scale that all rows of a table share, around the row's own median. */
export const SHARED_SPREAD = 0.42;

/** −42 to +42 % of the median: rows of a table can be compared with each other. */
export function sharedRailScale(quantiles: Quantiles): RailScale {
  const median = quantiles.q50Cents;
  return { fromCents: median * (1 - SHARED_SPREAD), toCents: median * (1 + SHARED_SPREAD) };
}

/** From a little under the cheaper of price and q10 to a little over the dearer of price and q90. */
export function ownRailScale(quantiles: Quantiles, allInCents: number): RailScale {
  return {
    fromCents: Math.min(allInCents, quantiles.q10Cents) * 0.95,
    toCents: Math.max(allInCents, quantiles.q90Cents) * 1.04,
  };
}
