import { minorDigits } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";

/** Minor units as APIs want them, without floats: 1150 of USD is "11.50". Never negative. */
export function decimalOf({ cents, currency }: Money): string {
  const places = minorDigits(currency);
  const digits = String(cents).padStart(places + 1, "0");
  if (places === 0) return digits;
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
