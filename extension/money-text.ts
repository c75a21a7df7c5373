import { minorDigits } from "@/lib/core/currency";
import { type Money, majorUnits } from "@/lib/core/money";

/** An amount as the reader's browser writes it; cents only where there are any. */
export function moneyText(amount: Money, locale?: string): string {
  const digits =
    amount.cents % 10 ** minorDigits(amount.currency) === 0 ? 0 : minorDigits(amount.currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: amount.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(majorUnits(amount));
}
