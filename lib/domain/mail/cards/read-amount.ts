import type { CurrencyCode } from "@/lib/core/currency";
import { isCurrencyCode } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";
import { parseMoney } from "@/lib/core/parse-money";

/** What signs mean that several countries use. Null: the mail does not say, and nothing is assumed. */
export type SignMeaning = {
  readonly dollar: CurrencyCode | null;
  readonly krona: CurrencyCode | null;
  /** What a site without signs trades in: the currency of "free". */
  readonly local: CurrencyCode | null;
};

const PREFIXED: Readonly<Record<string, CurrencyCode>> = {
  US: "USD",
  C: "CAD",
  CA: "CAD",
  A: "AUD",
  AU: "AUD",
  NZ: "NZD",
  HK: "HKD",
  S: "SGD",
  MX: "MXN",
  R: "BRL",
};

const SIGNS: Readonly<Record<string, CurrencyCode>> = {
  "€": "EUR",
  "£": "GBP",
  zł: "PLN",
  kč: "CZK",
  ft: "HUF",
  lei: "RON",
  "₹": "INR",
  "¥": "JPY",
  "₺": "TRY",
};

const DIGITS = String.raw`\d(?:[\d.,'’\u00a0\u202f ]*\d)?(?:[.,][-–—]+)?`;
const BEFORE = new RegExp(
  String.raw`^(US|CA?|AU?|NZ|HK|S|MX|R)?\s?(\$|€|£|₹|¥|₺|[A-Z]{3}|kr\.?|zł)\s*(${DIGITS})$`,
  "iu",
);
const AFTER = new RegExp(
  String.raw`^(${DIGITS})\s*(\$|€|£|₹|¥|₺|[A-Z]{3}|kr\.?|zł|kč|ft|lei)(?:\s?(US|CA|CAN|AU))?$`,
  "iu",
);

function currencyOf(prefix: string, sign: string, meaning: SignMeaning): CurrencyCode | null {
  if (sign === "$") return prefix ? (PREFIXED[prefix.toUpperCase()] ?? null) : meaning.dollar;
  if (prefix) return null;
  const plain = sign.toLowerCase().replace(/\.$/, "");
  if (plain === "kr") return meaning.krona;
  if (Object.hasOwn(SIGNS, plain)) return SIGNS[plain] ?? null;
  return isCurrencyCode(sign) ? sign : null;
}

/**
 * The amount that a text is, all of it: "US $1,150.50", "1.150,50 €", "CA$30". Null for a text with other
 * words, for two amounts and for a sign whose currency is not known. Never throws.
 */
export function readAmount(text: string, meaning: SignMeaning): Money | null {
  const trimmed = text.trim();
  if (trimmed.length > 40) return null;
  const before = BEFORE.exec(trimmed);
  const after = before ? null : AFTER.exec(trimmed);
  const [prefix = "", sign = "", digits = ""] = before
    ? [before[1], before[2], before[3]]
    : [after?.[3] === "CAN" ? "CA" : after?.[3], after?.[2], after?.[1]];
  if (digits === "") return null;
  const currency = currencyOf(prefix, sign, meaning);
  const parsed = currency === null ? null : parseMoney(digits, currency);
  return parsed?.kind === "money" ? parsed.money : null;
}
