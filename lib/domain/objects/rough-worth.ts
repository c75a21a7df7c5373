import type { CurrencyCode } from "@/lib/core/currency";

/**
 * Roughly how many US dollars a unit was worth in the ten years before 2026: our own rounding, from no source, and good
 * to a sixth at best. For telling a fair price from bait across currencies, never for an amount.
 */
const DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.12,
  GBP: 1.31,
  CHF: 1.06,
  CAD: 0.76,
  AUD: 0.71,
  PLN: 0.26,
  SEK: 0.108,
  DKK: 0.15,
  NOK: 0.111,
  CZK: 0.044,
};

/** How far a rate may be from the table, as a ratio. */
export const ROUGH_RATIO = 1.15;

/** Null for a currency that is not in the table. */
export function roughWorth(currency: CurrencyCode): number | null {
  return DOLLARS[currency] ?? null;
}
