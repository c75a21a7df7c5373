import { type CurrencyCode, isCurrencyCode } from "@/lib/core/currency";

/** A sign, the currencies it is used for, the usual one first. */
const SIGNS: readonly (readonly [sign: string, codes: readonly CurrencyCode[]])[] = [
  ["US$", ["USD"]],
  ["CA$", ["CAD"]],
  ["C$", ["CAD"]],
  ["AU$", ["AUD"]],
  ["A$", ["AUD"]],
  ["NZ$", ["NZD"]],
  ["HK$", ["HKD"]],
  ["R$", ["BRL"]],
  ["$", ["USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "ARS", "CLP", "COP"]],
  ["€", ["EUR"]],
  ["£", ["GBP"]],
  ["¥", ["JPY", "CNY"]],
  ["₹", ["INR"]],
  ["₩", ["KRW"]],
  ["₺", ["TRY"]],
  ["₴", ["UAH"]],
  ["₽", ["RUB"]],
  ["₪", ["ILS"]],
  ["₫", ["VND"]],
  ["฿", ["THB"]],
  ["zł", ["PLN"]],
  ["Kč", ["CZK"]],
  ["Fr.", ["CHF"]],
  ["SFr", ["CHF"]],
];

const NAMES: ReadonlyMap<string, CurrencyCode> = new Map([
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["us dollar", "USD"],
  ["us dollars", "USD"],
]);

/** Codes that people also write small; other three-letter words may be words ("all", "top"). */
const ALSO_SMALL: ReadonlySet<string> = new Set(
  "usd eur gbp chf cad aud jpy pln sek nok dkk czk inr".split(" "),
);

function codeOf(word: string): CurrencyCode | null {
  const code = word.toUpperCase();
  return isCurrencyCode(code) && (word === code || ALSO_SMALL.has(word)) ? code : null;
}

/**
 * The currency that a text names by code or sign ("USD", "12 €", "$5"), or null. A sign that several
 * currencies share means `preferred` when it is one of them, else its usual one.
 */
export function parseCurrency(text: string, preferred?: CurrencyCode): CurrencyCode | null {
  const trimmed = text.trim();
  const alone = trimmed.toUpperCase();
  if (isCurrencyCode(alone)) return alone;
  const named = NAMES.get(trimmed.toLowerCase());
  if (named) return named;
  for (const word of trimmed.match(/(?<!\p{L})\p{L}{3}(?!\p{L})/gu) ?? []) {
    const code = codeOf(word);
    if (code) return code;
  }
  const codes = SIGNS.find(([sign]) => trimmed.includes(sign))?.[1];
  if (!codes) return null;
  return preferred && codes.includes(preferred) ? preferred : (codes[0] ?? null);
}
