import { describe, expect, test } from "vitest";
import { money } from "./money";
import { parseMoney } from "./parse-money";

const READ: [string, string, number][] = [
  ["5800.0", "USD", 580_000],
  ["1250.01", "USD", 125_001],
  ["$1,150.50", "USD", 115_050],
  ["1.150,50 €", "EUR", 115_050],
  ["1,250", "USD", 125_000],
  ["1.250", "EUR", 125_000],
  ["1,25", "EUR", 125],
  ["1.25", "USD", 125],
  ["0.125", "USD", 13],
  ["1250.125", "USD", 125_013],
  ["1.250.000,00", "EUR", 125_000_000],
  ["1.250.000", "EUR", 125_000_000],
  ["1,50,000.00", "INR", 15_000_000],
  ["1,50,000", "INR", 15_000_000],
  ["CHF 1'250.50", "CHF", 125_050],
  ["1 250,50 kr", "SEK", 125_050],
  ["1 250,50", "EUR", 125_050],
  ["US$ 12", "USD", 1_200],
  ["C$12.00", "CAD", 1_200],
  ["100,- VB", "EUR", 10_000],
  ["100.–", "CHF", 10_000],
  ["€ 1.150,–", "EUR", 115_000],
  ["12 eur", "EUR", 1_200],
  ["PLN 12", "PLN", 1_200],
  ["150 € VHB", "EUR", 15_000],
  ["100.", "USD", 10_000],
  [".5", "USD", 50],
  ["$ ,5", "USD", 50],
  ["0", "USD", 0],
  ["+5", "USD", 500],
  ["16.990000000000002", "USD", 1_699],
  ["9.999", "USD", 999_900],
  ["19.995", "KWD", 19_995],
  ["1.250", "KWD", 1_250],
  ["1250", "JPY", 1_250],
  ["1,250", "JPY", 1_250],
  ["1250.5", "JPY", 1_251],
  ["１２５０", "JPY", 1_250],
  ["  42  ", "USD", 4_200],
];

test.each(READ)("%s in %s is %d minor units", (text, currency, cents) => {
  expect(parseMoney(text, currency)).toEqual({ kind: "money", money: money(cents, currency) });
});

describe("what is known about the column decides", () => {
  test.each([
    ["16.995", ".", 1_700],
    ["1,250", ".", 125_000],
    ["1.250", ",", 125_000],
    ["1,250", ",", 125],
    ["5", ",", 500],
  ] as const)("%s with decimal mark %s is %d", (text, decimalMark, cents) => {
    expect(parseMoney(text, "USD", { decimalMark })).toMatchObject({ money: { cents } });
  });

  test("a grouping that the column's mark forbids is not read", () => {
    expect(parseMoney("1,250,00", "USD", { decimalMark: "." }).kind).toBe("not-a-number");
  });
});

test.each([
  "",
  "abc",
  "free",
  "10k",
  "1a2",
  "1e3",
  "100-150",
  "100 to 150",
  "from 100",
  "all 50",
  "5800.0 or best offer 6000",
  "12.50.10",
  "1,2.3,4",
  "12 34",
  "1.2,3.4",
  "#5",
  "5%",
  "--5!",
])("%s is not a number", (text) => {
  expect(parseMoney(text, "USD").kind).toBe("not-a-number");
});

test.each(["-5", "−5", "(5.00)", "$-5", "-$5", "5-"])("%s is negative", (text) => {
  expect(parseMoney(text, "USD").kind).toBe("negative");
});

test("an amount beyond safe integers is too large", () => {
  expect(parseMoney("90071992547409.92", "USD").kind).toBe("too-large");
  expect(parseMoney("90071992547409.91", "USD").kind).toBe("money");
  expect(parseMoney("9".repeat(99), "USD").kind).toBe("too-large");
  expect(parseMoney("9".repeat(101), "USD").kind).toBe("not-a-number");
});
