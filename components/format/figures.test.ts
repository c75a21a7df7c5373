import { expect, test } from "vitest";
import { amountText, percentText } from "./figure-text";
import { readAmount, readPercent } from "./read-figure";

test.each([
  [14_000, "USD", "en-US", "140"],
  [1_250, "USD", "en-US", "12.50"],
  [1_250, "EUR", "de-DE", "12,50"],
  [5, "USD", "en-US", "0.05"],
  [1_250, "JPY", "ja-JP", "1250"],
  [1_250, "KWD", "en-US", "1.250"],
  [null, "USD", "en-US", ""],
])("%s of %s in %s stands as %s", (cents, currency, locale, text) => {
  expect(amountText(cents, currency, locale)).toBe(text);
  expect(readAmount(text, currency, 1e9)).toEqual({ kind: "figure", value: cents });
});

test.each([
  [3_000, "en-US", "30"],
  [750, "en-US", "7.5"],
  [1_236, "de-DE", "12,36"],
  [5, "en-US", "0.05"],
  [null, "en-US", ""],
])("%s bps in %s stand as %s", (bps, locale, text) => {
  expect(percentText(bps, locale)).toBe(text);
  expect(readPercent(text, 10_000)).toEqual({ kind: "figure", value: bps });
});

test.each([
  ["ten", "Not an amount."],
  ["-5", "Not below 0."],
  ["99999999999", "Too large."],
  ["999999999999999999", "Too large."],
])("the amount %s: %s", (text, message) => {
  expect(readAmount(text, "USD", 1e9)).toEqual({ kind: "problem", message });
});

test.each([
  ["ten", "Not a percentage."],
  ["-5", "Not below 0."],
  ["101", "At most 100\u202f%."],
  ["1234567890", "At most 100\u202f%."],
])("the percentage %s: %s", (text, message) => {
  expect(readPercent(text, 10_000)).toEqual({ kind: "problem", message });
});
