import { type CurrencyCode, minorDigits } from "./currency";
import { type Money, money } from "./money";

export type ParsedMoney =
  | { readonly kind: "money"; readonly money: Money }
  | { readonly kind: "not-a-number" | "negative" | "too-large" };

const SEPARATORS = /[.,'’\s  _]/;

/**
 * Which character is the decimal point: the last separator, unless it groups thousands
 * ("1,250" and "1.250" are 1250; "1,25" and "1.25" are 1.25; "1.250,00" is 1250).
 */
function decimalIndex(digits: string): number {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return -1;
  const mark = digits.charAt(last);
  const other = mark === "." ? "," : ".";
  if (digits.includes(other)) return digits.indexOf(mark) === last ? last : -1;
  if (digits.indexOf(mark) !== last) return -1;
  const before = digits.slice(0, last);
  const groups = digits.length - last - 1 === 3 && /^[1-9]\d{0,2}$/.test(before);
  return groups ? -1 : last;
}

/**
 * Minor units from a written amount ("$1,150.50", "1.150,50 €", "5800.0"), digit by digit, no floats.
 * More decimals than the currency has are rounded half up on the first dropped digit.
 * Returns `negative`, `too-large` (beyond safe integers) or `not-a-number`; never throws.
 */
export function parseMoney(text: string, currency: CurrencyCode): ParsedMoney {
  const bare = text.replace(/[\p{Sc}\p{L}]/gu, "").trim();
  if (/^[-−(]/.test(bare)) return { kind: "negative" };
  if (!/^\d[\d.,'’\s  _]*$|^[.,]\d+$/.test(bare)) return { kind: "not-a-number" };
  const point = decimalIndex(bare);
  const strip = (part: string) => part.replace(new RegExp(SEPARATORS, "g"), "");
  const whole = strip(point < 0 ? bare : bare.slice(0, point));
  const fraction = point < 0 ? "" : strip(bare.slice(point + 1));
  const places = minorDigits(currency);
  const kept = fraction.slice(0, places).padEnd(places, "0");
  const roundUp = Number(fraction.charAt(places) || "0") >= 5 ? 1 : 0;
  const cents = Number(`${whole}${kept}`) + roundUp;
  if (!Number.isSafeInteger(cents)) return { kind: "too-large" };
  return { kind: "money", money: money(cents, currency) };
}
