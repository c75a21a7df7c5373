import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalAmount, minorAmount } from "./minor-units";

const currency = fc.constantFrom("USD", "EUR", "JPY", "KWD");

describe("amounts", () => {
  it("come back as they went", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), currency, (minor, code) => {
        expect(minorAmount(decimalAmount(minor, code), code)).toBe(minor);
      }),
    );
  });

  it.each([
    ["123.45", "USD", 12_345],
    ["80", "USD", 8_000],
    ["0.5", "USD", 50],
    ["1.500", "USD", 150],
    ["1.005", "USD", null],
    ["1,000", "USD", null],
    ["-1", "USD", null],
    ["", "USD", null],
    ["150", "JPY", 150],
    ["150.5", "JPY", null],
    ["1.234", "KWD", 1_234],
  ])("%s of %s is %s", (text, code, minor) => {
    expect(minorAmount(text, code)).toBe(minor);
  });
});
