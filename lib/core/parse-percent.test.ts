import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePercent } from "./parse-percent";

test.each([
  ["13.6", 1_360],
  ["13,6 %", 1_360],
  ["7.5%", 750],
  ["0", 0],
  ["-0", 0],
  [".5", 50],
  ["5.", 500],
  ["2.344", 234],
  ["2.345", 235],
  ["99.999", 10_000],
  ["1\u202f%", 100],
  ["１２", 1_200],
])("%s is %i bps", (text, bps) => {
  expect(parsePercent(text)).toEqual({ kind: "rate", bps });
});

test.each([
  ["", "not-a-number"],
  ["%", "not-a-number"],
  [".", "not-a-number"],
  ["ten", "not-a-number"],
  ["1.2.3", "not-a-number"],
  ["1e3", "not-a-number"],
  ["-5", "negative"],
  ["−5 %", "negative"],
  ["123456789", "too-large"],
])("%s is %s", (text, kind) => {
  expect(parsePercent(text)).toEqual({ kind });
});

test("whatever is written with two decimals is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(".", ","), (bps, mark) => {
      const text = `${Math.floor(bps / 100)}${mark}${String(bps % 100).padStart(2, "0")} %`;
      return JSON.stringify(parsePercent(text)) === JSON.stringify({ kind: "rate", bps });
    }),
  );
});
