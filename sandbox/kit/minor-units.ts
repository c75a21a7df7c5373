const EXPONENTS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, KWD: 3 };

/** How many minor units make one unit of the currency. */
export function minorUnits(currency: string): number {
  return 10 ** (EXPONENTS[currency] ?? 2);
}

/** `12345` of USD → `"123.45"`; digits only, no grouping. */
export function decimalAmount(minor: number, currency: string): string {
  const exponent = EXPONENTS[currency] ?? 2;
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  const sign = minor < 0 ? "-" : "";
  const whole = digits.slice(0, digits.length - exponent);
  return exponent === 0 ? `${sign}${digits}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/** `"123.45"` of USD → `12345`. Null where it is no such amount; more digits than the currency has are none. */
export function minorAmount(text: string, currency: string): number | null {
  const exponent = EXPONENTS[currency] ?? 2;
  const parts = /^(\d{1,12})(?:\.(\d*))?$/.exec(text.trim());
  if (!parts) return null;
  const fraction = (parts[2] ?? "").replace(/0+$/, "");
  if (fraction.length > exponent) return null;
  return Number(`${parts[1]}${fraction.padEnd(exponent, "0")}`);
}
