import { type CurrencyCode, minorDigits } from "@/lib/core/currency";

/** An exact decimal without grouping, with the locale's mark: what a field starts with and reads back. */
function plainDecimal(units: number, places: number, locale: string): string {
  const digits = String(units).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? "" : digits.slice(-places);
  if (/^0*$/.test(fraction)) return whole;
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  return `${whole}${mark}${fraction}`;
}

/** Minor units as they stand in a field: "140", "12.50"; nothing where not known. */
export function amountText(cents: number | null, currency: CurrencyCode, locale: string): string {
  return cents === null ? "" : plainDecimal(cents, minorDigits(currency), locale);
}

/** 1/100 of a percent as it stands in a field: "30", "7.5". */
export function percentText(bps: number | null, locale: string): string {
  return bps === null ? "" : plainDecimal(bps, 2, locale).replace(/([.,٫]\d)0$/, "$1");
}
