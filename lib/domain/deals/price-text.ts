import { type CurrencyCode, minorDigits } from "@/lib/core/currency";
import { parseMoney } from "@/lib/core/parse-money";

/** "1250.5" for an address line: digits and a point, no grouping, no trailing zeros. */
export function priceText(cents: number, currency: CurrencyCode): string {
  const digits = minorDigits(currency);
  const padded = String(cents).padStart(digits + 1, "0");
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** The inverse; also takes what a person types ("1,250", "$80"). Null when it is not an amount. */
export function parsePriceText(text: string, currency: CurrencyCode): number | null {
  const plain = /^(\d{1,15})(?:\.(\d{1,3}))?$/.exec(text.trim());
  const digits = minorDigits(currency);
  if (plain && (plain[2] ?? "").length <= digits) {
    const cents = Number(`${plain[1]}${(plain[2] ?? "").padEnd(digits, "0")}`);
    return Number.isSafeInteger(cents) ? cents : null;
  }
  const parsed = parseMoney(text, currency);
  return parsed.kind === "money" ? parsed.money.cents : null;
}
