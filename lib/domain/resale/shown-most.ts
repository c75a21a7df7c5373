import { type CurrencyCode, minorDigits } from "@/lib/core/currency";

/**
 * The most to pay as it is shown: whole units of the currency, rounded down so that nobody pays more than it;
 * under ten units to the minor unit, as prices are written. At least 0, as it is. Never throws.
 */
export function shownMost(cents: number, currency: CurrencyCode): number {
  const unit = 10 ** minorDigits(currency);
  if (cents < 10 * unit) return cents;
  return Math.floor(cents / unit) * unit;
}
