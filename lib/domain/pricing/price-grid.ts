import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";

/** By currency, the step in minor units that prices of so many digits stand on; 1 where they stand anywhere. */
export type PriceGrid = ReadonlyMap<string, readonly number[]>;

export function digitsOf(cents: number): number {
  return Math.floor(Math.log10(Math.max(1, cents)) + 1e-9);
}

/**
 * Draws quantiles in to the round figures that prices of this market stand on: between two of them
 * nothing is sold, so a wider interval would hold no more. Leaves narrow intervals as they are.
 */
export function snapToGrid(quantiles: Quantiles, currency: string, grid: PriceGrid): Quantiles {
  const steps = grid.get(currency);
  const { q10Cents, q25Cents, q50Cents, q75Cents, q90Cents } = quantiles;
  const stepAt = (cents: number) => steps?.[digitsOf(cents)] ?? 1;
  if (q90Cents - q10Cents < 2 * stepAt(q90Cents)) return quantiles;
  const up = (cents: number) => Math.ceil(cents / stepAt(cents)) * stepAt(cents);
  const down = (cents: number) => Math.floor(cents / stepAt(cents)) * stepAt(cents);
  const low = Math.min(up(q25Cents), q50Cents);
  const high = Math.max(down(q75Cents), q50Cents);
  return {
    q10Cents: Math.min(up(q10Cents), low),
    q25Cents: low,
    q50Cents,
    q75Cents: high,
    q90Cents: Math.max(down(q90Cents), high),
  };
}
