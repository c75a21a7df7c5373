import { type CurrencyCode, isCurrencyCode, minorDigits } from "./currency";
import { type Money, money } from "./money";

export type ParsedMoney =
  | { readonly kind: "money"; readonly money: Money }
  | { readonly kind: "not-a-number" | "negative" | "too-large" };

/** What is known about the column the amount stands in; absent means decide from the amount alone. */
export type MoneyFormat = { readonly decimalMark?: "." | "," | undefined };

/** Words that may stand beside an amount without changing it. "10k", "from 100" and "3 for 10" change it. */
const SILENT_WORDS: ReadonlySet<string> = new Set(
  "usd eur gbp chf cad aud jpy pln sek nok dkk czk inr us ca c au a nz hk r s fr sfr kr zł kč ft lei euro euros dollar dollars pound pounds vb vhb fp obo ono each stk".split(
    " ",
  ),
);

/** No amount needs more; a longer text is not looked at. */
const MAX_LENGTH = 100;

const GROUPED = /^\d{1,3}(?:([.,'’ _])\d{3})(?:\1\d{3})*$/;
const GROUPED_INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

function isSilent(affix: string): boolean {
  const words = affix.match(/\p{L}+/gu) ?? [];
  const rest = affix.replace(/\p{L}+\.?|\p{Sc}|\s/gu, "");
  return (
    rest === "" &&
    words.every((word) => SILENT_WORDS.has(word.toLowerCase()) || isCurrencyCode(word))
  );
}

/** Position of the decimal mark, or -1: a single mark before exactly three digits groups thousands. */
function decimalIndex(digits: string, currency: CurrencyCode, format: MoneyFormat): number {
  if (format.decimalMark) return digits.lastIndexOf(format.decimalMark);
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return -1;
  const mark = digits.charAt(last);
  if (digits.indexOf(mark) !== last) return -1;
  if (digits.includes(mark === "." ? "," : ".")) return last;
  const looksGrouped =
    digits.length - last - 1 === 3 && /^[1-9]\d{0,2}$/.test(digits.slice(0, last));
  return looksGrouped && minorDigits(currency) !== 3 ? -1 : last;
}

function toMoney(digits: string, currency: CurrencyCode, format: MoneyFormat): ParsedMoney {
  const point = decimalIndex(digits, currency, format);
  const whole = point < 0 ? digits : digits.slice(0, point);
  const fraction = point < 0 ? "" : digits.slice(point + 1);
  const wholeIsRead = /^\d*$/.test(whole) || GROUPED.test(whole) || GROUPED_INDIAN.test(whole);
  if (!wholeIsRead || !/^\d*$/.test(fraction)) return { kind: "not-a-number" };
  const places = minorDigits(currency);
  const kept = fraction.slice(0, places).padEnd(places, "0");
  const roundUp = Number(fraction.charAt(places) || "0") >= 5 ? 1 : 0;
  const cents = Number(`${whole.replace(/\D/g, "")}${kept}`) + roundUp;
  if (!Number.isSafeInteger(cents)) return { kind: "too-large" };
  return { kind: "money", money: money(cents, currency) };
}

/**
 * Minor units from a written amount ("$1,150.50", "1.150,50 €", "5800.0", "100,- VB"), digit by digit, no floats.
 * More decimals than the currency has are rounded half up on the first dropped digit.
 * Ranges, multiples ("10k") and other words are `not-a-number`: an amount is never guessed. Never throws.
 */
export function parseMoney(
  text: string,
  currency: CurrencyCode,
  format: MoneyFormat = {},
): ParsedMoney {
  if (text.length > MAX_LENGTH) return { kind: "not-a-number" };
  const parts = /^([^\d]*?)([.,]?\d(?:.*\d)?)([^\d]*)$/su.exec(text.normalize("NFKC").trim());
  if (!parts) return { kind: "not-a-number" };
  const [, lead = "", digits = "", tail = ""] = parts;
  const after = tail.replace(/^[.,]\s*[-−–—]*(?=\s|\p{L}|\p{Sc}|$)/u, "");
  const signs = /[-−]/.test(lead) || (lead.includes("(") && after.includes(")"));
  const silent = isSilent(lead.replace(/[-−+(]/, "")) && isSilent(after.replace(/[-−)]/, ""));
  if (!silent) return { kind: "not-a-number" };
  if (signs || /[-−]/.test(after)) return { kind: "negative" };
  return toMoney(digits, currency, format);
}
