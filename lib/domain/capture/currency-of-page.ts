import type { CurrencyCode } from "@/lib/core/currency";
import { parseCurrency } from "@/lib/domain/import/parse-currency";

const EURO_COUNTRIES = "at be bg cy de ee es eu fi fr gr hr ie it lt lu lv mt nl pt si sk".split(
  " ",
);

const BY_COUNTRY: Readonly<Record<string, CurrencyCode>> = {
  ...Object.fromEntries(EURO_COUNTRIES.map((country) => [country, "EUR"])),
  us: "USD",
  gb: "GBP",
  uk: "GBP",
  ch: "CHF",
  ca: "CAD",
  au: "AUD",
  nz: "NZD",
  jp: "JPY",
  cn: "CNY",
  in: "INR",
  pl: "PLN",
  cz: "CZK",
  hu: "HUF",
  ro: "RON",
  se: "SEK",
  no: "NOK",
  dk: "DKK",
  is: "ISK",
  mx: "MXN",
  br: "BRL",
  ar: "ARS",
  cl: "CLP",
  sg: "SGD",
  hk: "HKD",
  tr: "TRY",
  za: "ZAR",
};

/** Languages that are written with one "kr", "$" or "¥" only. */
const BY_LANGUAGE: Readonly<Record<string, CurrencyCode>> = {
  sv: "SEK",
  nb: "NOK",
  nn: "NOK",
  no: "NOK",
  da: "DKK",
  is: "ISK",
  ja: "JPY",
  pl: "PLN",
  cs: "CZK",
  hu: "HUF",
};

const lookUp = (table: Readonly<Record<string, CurrencyCode>>, key: string) =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** The currency of the country that the address, or else the page's language tag, names; null when neither names one. */
export function currencyOfPage(host: string, lang: string): CurrencyCode | null {
  const ending = host.toLowerCase().split(".").at(-1) ?? "";
  const byHost = lookUp(BY_COUNTRY, ending);
  if (byHost) return byHost;
  const [language = "", ...rest] = lang.toLowerCase().split(/[-_]/);
  const region = rest.at(-1) ?? "";
  return lookUp(BY_COUNTRY, region) ?? lookUp(BY_LANGUAGE, language);
}

const CROWNS: ReadonlySet<string> = new Set(["SEK", "NOK", "DKK", "ISK"]);

/**
 * The currency that a written sign or code means on a page of `usual` currency. "kr" means a crown only where
 * the page says which; "$" is the page's own dollar, else the United States'. Null: it cannot be told.
 */
export function currencyOfSign(sign: string, usual: CurrencyCode | null): CurrencyCode | null {
  const written = sign.trim().toLowerCase().replace(/\s+/g, "");
  if (written === "kr" || written === "kr.") return usual && CROWNS.has(usual) ? usual : null;
  if (written === "ft") return "HUF";
  if (written === "lei") return "RON";
  if (written === "mx$") return "MXN";
  if (written === "s$") return "SGD";
  if (written === "fr." || written === "sfr.") return "CHF";
  return parseCurrency(
    written.replace(/^(?:us|ca|c|au|a|nz|hk|r)\$$/, (code) => code.toUpperCase()),
    usual ?? undefined,
  );
}
