import { type CurrencyCode, minorDigits } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";
import { parseMoney } from "@/lib/core/parse-money";
import type { OfferedPrice } from "./found-fields";
import type { ReadAmount } from "./read-amounts";

/** "1.299" may be 1299 or, by the letter of the vocabulary, 1.30; "1,299" likewise. */
const IS_AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/;

/** Every amount that the digits may mean in this currency. */
function readings(amount: string, currency: CurrencyCode): Money[] {
  const digits = amount.trim();
  if (digits === "") return [];
  const usual = parseMoney(digits, currency);
  const all = [usual.kind === "money" ? usual.money : null];
  if (IS_AMBIGUOUS.test(digits) && minorDigits(currency) !== 3) {
    const decimal = parseMoney(digits, currency, { decimalMark: digits.includes(".") ? "." : "," });
    all.push(decimal.kind === "money" ? decimal.money : null);
  } else if (/^\d{1,12}\.\d{1,8}$/.test(digits)) {
    const decimal = parseMoney(digits, currency, { decimalMark: "." });
    return decimal.kind === "money" ? [decimal.money] : [];
  }
  return all.filter((money) => money !== null);
}

const isSame = (left: Money, right: Money) =>
  left.cents === right.cents && left.currency === right.currency;

/**
 * The price among those that a page's data gives. What the data leaves open (its currency, its grouping, which of several
 * offers) is settled by the amounts that the page shows, and by nothing else. Null: it stays open.
 */
export function settlePrice(
  offered: readonly OfferedPrice[],
  shown: readonly ReadAmount[],
  shownPrice: Money | null,
): Money | null {
  const visible = shown.filter(({ role }) => role !== "shipping").map(({ money }) => money);
  const options = offered.flatMap(({ amount, currency }) => {
    const currencies = currency ? [currency] : [...new Set(visible.map((money) => money.currency))];
    return currencies.flatMap((code) =>
      readings(amount, code).map((money) => ({ money, isNamed: currency !== null })),
    );
  });
  const [only] = options;
  if (offered.length === 1 && options.length === 1 && only?.isNamed) return only.money;
  const seen = options.filter(({ money }) => visible.some((other) => isSame(other, money)));
  const [first] = seen;
  const isOne = first !== undefined && seen.every(({ money }) => isSame(money, first.money));
  if (offered.length === 1 && isOne) return first.money;
  return shownPrice && options.some(({ money }) => isSame(money, shownPrice)) ? shownPrice : null;
}
