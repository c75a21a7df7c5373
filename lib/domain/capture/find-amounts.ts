import type { CurrencyCode } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";
import { parseMoney } from "@/lib/core/parse-money";
import { currencyOfSign } from "./currency-of-page";

/** An amount with its currency as it stands in a line. */
export type Amount = {
  readonly start: number;
  readonly end: number;
  readonly money: Money;
  readonly isStruck: boolean;
};

const CODES =
  "AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KRW|MXN|MYR|NOK|NZD|PHP|PLN|RON|RUB|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR";
const SIGN = `(?:(?<!\\p{L})(?:US|CA|C|AU|A|NZ|HK|R|MX|S) ?)?\\$|€|£|¥|₹|₩|₺|₴|₽|₪|₫|฿|(?<!\\p{L})(?:${CODES}|[Ee]uros?|EURO|[Kk]r\\.?|zł|Kč|S?Fr\\.|Ft|lei)(?!\\p{L})`;
/** Groups by a plain space are read only at the start of a line: "iPhone 12 500 €" is not 12,500. */
const NUMBER =
  "\\d{1,3}(?:[.,'’\\u00a0\\u202f]\\d{3}){1,4}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,3})?(?!\\d)";
const SPACED = "^\\d{1,3}(?: \\d{3}){1,4}(?:[.,]\\d{1,2})?(?!\\d)";
const GAP = "[ \\u00a0\\u202f]{0,2}";

const AMOUNT = new RegExp(
  `(?<before>${SIGN})${GAP}(?<first>${NUMBER})(?:[.,][-–—]{1,2})?|(?<![\\p{L}\\d.,])(?<second>${SPACED}|${NUMBER})(?:[.,][-–—]{1,2})?${GAP}(?<after>${SIGN})`,
  "gu",
);

/** "10k", "1.2 million", "3x", "28+": the amount goes on. */
const GOES_ON = /^ ?(?:k|K|m|M|mio|Mio|million|Million|tsd|Tsd|x|×)(?!\p{L})|^\d|^\+(?: |$)/u;
const MAX_AMOUNTS = 40;

function readMoney(number: string, currency: CurrencyCode): Money | null {
  const parsed = parseMoney(number.replace(/[\u00a0\u202f]/g, " "), currency);
  return parsed.kind === "money" ? parsed.money : null;
}

/** The amounts with a sign or code in one line, first to last; what cannot be told from another amount is left out. */
export function findAmounts(line: string, usual: CurrencyCode | null): Amount[] {
  const amounts: Amount[] = [];
  for (const match of line.matchAll(AMOUNT)) {
    if (amounts.length >= MAX_AMOUNTS) break;
    const { before, first, second, after } = match.groups ?? {};
    const currency = currencyOfSign(before ?? after ?? "", usual);
    const money = currency && readMoney(first ?? second ?? "", currency);
    const end = match.index + match[0].length;
    if (!money || GOES_ON.test(line.slice(end, end + 12))) continue;
    const marks = line.slice(0, match.index).split("~~").length - 1;
    amounts.push({ start: match.index, end, money, isStruck: marks % 2 === 1 });
  }
  return amounts;
}
