import { z } from "zod";

/**
 * ISO 4217 codes with their number of minor digits where it is not 2.
 * Source: ISO 4217 list one (read 2026-01-01, amendment 177).
 */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

const TWO_DIGITS =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST YER ZAR ZMW".split(
    " ",
  );

const CODES: ReadonlySet<string> = new Set([...TWO_DIGITS, ...Object.keys(MINOR_DIGITS)]);

export const CURRENCY_CODES: readonly string[] = [...CODES].sort();

export const CurrencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, "A currency is three capital letters, such as USD")
  .refine((code) => CODES.has(code), "Not a currency in use (ISO 4217)");
export type CurrencyCode = z.infer<typeof CurrencyCode>;

export function isCurrencyCode(code: string): code is CurrencyCode {
  return CODES.has(code);
}

export function minorDigits(code: CurrencyCode): number {
  return MINOR_DIGITS[code] ?? 2;
}
