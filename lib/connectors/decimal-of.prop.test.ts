import fc from "fast-check";
import { expect, test } from "vitest";
import { CURRENCY_CODES } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import { decimalOf } from "./decimal-of";
import { moneyFromDecimal } from "./money-from-decimal";

test("what is written as a decimal is read as the same money", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.constantFrom(...CURRENCY_CODES), (cents, currency) => {
      const amount = money(cents, currency);
      expect(moneyFromDecimal(decimalOf(amount), currency)).toEqual(amount);
    }),
  );
});

test.each([
  [1_150, "USD", "11.50"],
  [5, "USD", "0.05"],
  [1_150, "JPY", "1150"],
  [1_150, "KWD", "1.150"],
  [0, "EUR", "0.00"],
])("%d of %s is %s", (cents, currency, text) => {
  expect(decimalOf(money(cents, currency))).toBe(text);
});

test.each([
  ["1.234", "USD", 123],
  [12.345, "USD", 1_235],
  ["12.345", "KWD", 12_345],
  [0.1, "USD", 10],
])("a point is never a thousands mark: %s of %s", (amount, currency, cents) => {
  expect(moneyFromDecimal(amount, currency)?.cents).toBe(cents);
});

test.each([
  ["-1.00", "USD"],
  [Number.NaN, "USD"],
  [1e21, "USD"],
  ["", "USD"],
  [null, "USD"],
  ["1.00", null],
  ["1.00", "usd"],
])("%s of %s is no money", (amount, currency) => {
  expect(moneyFromDecimal(amount, currency)).toBeNull();
});
