import { isCurrencyCode } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";
import { parseMoney } from "@/lib/core/parse-money";

/** An amount as APIs write it ("1150.5", 14.319): null where it is none or its currency is not known. */
export function moneyFromDecimal(
  amount: string | number | null | undefined,
  currency: string | null | undefined,
): Money | null {
  if (amount === null || amount === undefined || !currency || !isCurrencyCode(currency))
    return null;
  const parsed = parseMoney(String(amount), currency, { decimalMark: "." });
  return parsed.kind === "money" ? parsed.money : null;
}
