import { type Money, majorUnits } from "@/lib/core/money";
import { formatNumber } from "./format-number";

type Options = {
  /** Fees, payouts and ledgers: true. Prices of listings leave it out. */
  cents?: boolean;
  /** A difference: a plus or a minus stands before the sign of the currency. */
  signed?: boolean;
};

/**
 * "$1,150", "$125.80" with `cents`, "−€20" signed. Without `cents`, figures are whole, but an amount
 * under 10 that is not whole keeps its cents: "$0.40" must not read as "$0".
 */
export function formatMoney(money: Money, locale: string, options: Options = {}): string {
  const amount = majorUnits(money);
  const small = Math.abs(amount) < 10 && !Number.isInteger(amount);
  const whole = !(options.cents ?? small);
  return formatNumber(amount, locale, {
    style: "currency",
    currency: money.currency,
    signDisplay: options.signed ? "exceptZero" : "negative",
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  });
}
