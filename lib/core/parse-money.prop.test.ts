import fc from "fast-check";
import { test } from "vitest";
import { CURRENCY_CODES, minorDigits } from "./currency";
import { parseMoney } from "./parse-money";

const currencies = fc.constantFrom(...CURRENCY_CODES);
const amounts = fc.maxSafeNat();

function written(cents: number, places: number, group: string, mark: string): string {
  const digits = String(cents).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return places === 0 ? grouped : `${grouped}${mark}${digits.slice(-places)}`;
}

test("an amount written in any usual way is read back to the last minor unit", () => {
  const styles = fc.constantFrom([",", "."], [".", ","], ["'", "."], [" ", ","], [
    "",
    ".",
  ] as const);
  fc.assert(
    fc.property(amounts, currencies, styles, (cents, currency, [group = "", mark = "."]) => {
      const text = written(cents, minorDigits(currency), group, mark);
      const decimalMark = mark === "," ? "," : ".";
      const parsed = parseMoney(text, currency, { decimalMark });
      return parsed.kind === "money" && parsed.money.cents === cents;
    }),
  );
});

test("no text makes it throw, and what it returns is a safe integer of the asked currency", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), currencies, (text, currency) => {
      const parsed = parseMoney(text, currency);
      return (
        parsed.kind !== "money" ||
        (Number.isSafeInteger(parsed.money.cents) && parsed.money.currency === currency)
      );
    }),
  );
});
