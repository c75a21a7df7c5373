import { expect, test } from "vitest";
import { CURRENCY_CODES, CurrencyCode, isCurrencyCode, minorDigits } from "./currency";

test("every code is three capitals, listed once, in order, and known to Intl", () => {
  const known = new Set(Intl.supportedValuesOf("currency"));
  expect(new Set(CURRENCY_CODES).size).toBe(CURRENCY_CODES.length);
  expect([...CURRENCY_CODES].sort()).toEqual(CURRENCY_CODES);
  expect(CURRENCY_CODES.filter((code) => !known.has(code))).toEqual([]);
});

test("minor digits are two unless ISO 4217 says otherwise", () => {
  expect(minorDigits("USD")).toBe(2);
  expect(minorDigits("JPY")).toBe(0);
  expect(minorDigits("KWD")).toBe(3);
});

test("codes that are not in use are refused with a sentence", () => {
  expect(isCurrencyCode("EUR")).toBe(true);
  expect(isCurrencyCode("DEM")).toBe(false);
  expect(CurrencyCode.safeParse("eur").error?.issues[0]?.message).toContain("three capital");
  expect(CurrencyCode.safeParse("DEM").error?.issues[0]?.message).toContain("ISO 4217");
});
