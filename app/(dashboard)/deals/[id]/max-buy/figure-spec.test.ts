import { expect, test } from "vitest";
import { type FigureName, figureWords } from "./figure-spec";

const dollars = figureWords("USD", { locale: "en-US" });

test.each([
  ["repair", 14_000, "$140", "140"],
  ["repair", 1_250, "$12.50", "12.50"],
  ["repair", 0, "$0", "0"],
  ["shippingOut", null, "not known", ""],
  ["roi", 3_000, "30\u202f%", "30"],
  ["salesTax", 750, "7.5\u202f%", "7.5"],
  ["promo", 165, "1.65\u202f%", "1.65"],
] as [FigureName, number | null, string, string][])(
  "%s of %s is written %s and typed %s",
  (name, value, written, typed) => {
    expect(dollars.write(name, value)).toBe(written);
    expect(dollars.text(name, value)).toBe(typed);
    expect(dollars.read(name, typed)).toEqual({ kind: "figure", value });
  },
);

test("a return may be more than all of it, a share may not", () => {
  expect(dollars.read("roi", "150")).toEqual({ kind: "figure", value: 15_000 });
  expect(dollars.read("promo", "150")).toMatchObject({ kind: "problem" });
});

test("a currency without cents", () => {
  const yen = figureWords("JPY", { locale: "en-US" });
  expect(yen.write("repair", 1_401)).toBe("¥1,401");
  expect(yen.text("repair", 1_401)).toBe("1401");
});
