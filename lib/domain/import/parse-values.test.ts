import { describe, expect, test } from "vitest";
import { parseBasis } from "./parse-basis";
import { parseCurrency } from "./parse-currency";
import { parseDate } from "./parse-date";
import { parseShipping } from "./parse-shipping";
import { parseState } from "./parse-state";
import { identifyUrl, parseUrl, parseUrls } from "./parse-url";
import { sniffDateOrder } from "./sniff-date-order";
import { sniffDecimalMark } from "./sniff-decimal-mark";

const NOW = new Date("2026-11-24T12:00:00Z");

describe("dates", () => {
  test.each([
    ["2017", "2017-01-01T00:00:00.000Z"],
    ["2009-10", "2009-10-01T00:00:00.000Z"],
    ["2010-08-20", "2010-08-20T00:00:00.000Z"],
    ["2010/8/2", "2010-08-02T00:00:00.000Z"],
    ["20100820", "2010-08-20T00:00:00.000Z"],
    ["2020-11-22T10:30:00Z", "2020-11-22T10:30:00.000Z"],
    ["2020-11-22T10:30:00.123+02:00", "2020-11-22T08:30:00.000Z"],
    ["2020-11-22 10:30", "2020-11-22T10:30:00.000Z"],
    ["24.11.2025", "2025-11-24T00:00:00.000Z"],
    ["4. 1. 25", "2025-01-04T00:00:00.000Z"],
    ["24 Nov 2025", "2025-11-24T00:00:00.000Z"],
    ["24. November 2025", "2025-11-24T00:00:00.000Z"],
    ["3. März 2025", "2025-03-03T00:00:00.000Z"],
    ["Nov 24, 2025", "2025-11-24T00:00:00.000Z"],
    ["Tue, 24 Nov 2020 10:00:00 GMT", "2020-11-24T10:00:00.000Z"],
    ["Nov-24-20 3:05 PM", "2020-11-24T15:05:00.000Z"],
    ["12:05 AM", null],
    ["1600000000", "2020-09-13T12:26:40.000Z"],
    ["1600000000123", "2020-09-13T12:26:40.123Z"],
    ["31.02.2020", null],
    ["2020-13-01", null],
    ["2020-01-01T25:00", null],
    ["yesterday", null],
    ["44156", null],
    ["", null],
    ["x".repeat(100), null],
  ])("%s", (text, expected) => {
    const parsed = parseDate(text, "day-first", NOW);
    expect(parsed.kind === "date" ? parsed.date.toISOString() : null).toBe(expected);
  });

  test("slashes follow the order of the column", () => {
    expect(parseDate("01/02/2026", "day-first", NOW)).toMatchObject({
      date: new Date("2026-02-01"),
    });
    expect(parseDate("01/02/2026", "month-first", NOW)).toMatchObject({
      date: new Date("2026-01-02"),
    });
    expect(parseDate("25/12/2025", "month-first", NOW).kind).toBe("not-a-date");
  });

  test("the future and the time before 1970 are told apart from nonsense", () => {
    expect(parseDate("2099-01-01", "day-first", NOW).kind).toBe("in-the-future");
    expect(parseDate("2026-11-25", "day-first", NOW).kind).toBe("date");
    expect(parseDate("1969-12-31", "day-first", NOW).kind).toBe("too-old");
  });

  test("one order for a column, or the word that nobody can know", () => {
    expect(sniffDateOrder(["01/02/2026", "13/02/2026"])).toBe("day-first");
    expect(sniffDateOrder(["01/02/2026", "02/13/2026"])).toBe("month-first");
    expect(sniffDateOrder(["01/02/2026", "3/4/26"])).toBe("ambiguous");
    expect(sniffDateOrder(["2026-01-02", "24.11.2026"])).toBe("none");
  });
});

test("the decimal mark of a column comes from the amounts that tell", () => {
  expect(sniffDecimalMark(["5800.0", "1,250", "16.995"])).toBe(".");
  expect(sniffDecimalMark(["1.250,00 €", "1.250"])).toBe(",");
  expect(sniffDecimalMark(["12,50", "7"])).toBe(",");
  expect(sniffDecimalMark(["0.125"])).toBe(".");
  expect(sniffDecimalMark(["1.250.000"])).toBe(",");
  expect(sniffDecimalMark(["1,250", "2.300", "5"])).toBe(null);
});

test.each([
  ["USD", undefined, "USD"],
  ["eur", undefined, "EUR"],
  ["12 €", undefined, "EUR"],
  ["$5", undefined, "USD"],
  ["$5", "CAD", "CAD"],
  ["$5", "EUR", "USD"],
  ["US$5", "CAD", "USD"],
  ["C$5", "USD", "CAD"],
  ["12 chf", undefined, "CHF"],
  ["all 50", undefined, null],
  ["150 VHB", undefined, null],
  ["Euro", undefined, "EUR"],
  ["", undefined, null],
  ["5", "USD", null],
])("the currency of %s, preferring %s, is %s", (text, preferred, expected) => {
  expect(parseCurrency(text, preferred)).toBe(expected);
});

test.each([
  ["", "unknown", null],
  ["0.0", "free", null],
  ["14.4", "known", 1_440],
  ["$9.79", "known", 979],
  ["free", "free", null],
  ["seller", "free", null],
  ["buyer", "unknown", null],
  ["Local pickup only", "pickup_only", null],
  ["Nur Abholung", "pickup_only", null],
  ["kostenloser Versand", "free", null],
])("shipping %s is %s", (text, kind, cents) => {
  const cost = cents === null ? null : { cents, currency: "USD" };
  expect(parseShipping(text, "USD")).toEqual({ kind: "shipping", shipping: { kind, cost } });
});

test("shipping that is negative, foreign or not an amount is never free", () => {
  expect(parseShipping("-5", "USD").kind).toBe("negative");
  expect(parseShipping("5 €", "USD").kind).toBe("not-understood");
  expect(parseShipping("5-10", "USD").kind).toBe("not-understood");
});

test("kinds of price and states in two languages; other words are not guessed", () => {
  expect(["sold", "Asked", "Festpreis", "own_sale", "start"].map(parseBasis)).toEqual([
    "sold",
    "asking",
    "asking",
    "own_sale",
    null,
  ]);
  expect(
    ["Active", "verkauft", "ended", "reserved", "https://schema.org/InStock", "CA"].map(parseState),
  ).toEqual(["active", "sold", "gone", "active", "active", null]);
});

test("only web addresses are addresses", () => {
  expect(parseUrl("https://a.example/x")).toBe("https://a.example/x");
  expect(parseUrl("www.ebay.com/itm/1")).toBe("https://www.ebay.com/itm/1");
  expect(parseUrl("//cdn.example/x.jpg")).toBe("https://cdn.example/x.jpg");
  expect(parseUrl("javascript:alert(1)")).toBeNull();
  expect(parseUrl("data:text/html,x")).toBeNull();
  expect(parseUrl("/item/1")).toBeNull();
  expect(parseUrl("https://")).toBeNull();
  expect(parseUrl(`https://a.example/${"x".repeat(2_000)}`)).toBeNull();
  expect(
    parseUrls("https://a.example/1.jpg|a.example/2.jpg\nnope, https://a.example/1.jpg"),
  ).toEqual(["https://a.example/1.jpg", "https://a.example/2.jpg"]);
});

test("an ad is the same by whatever link it is reached", () => {
  expect(identifyUrl("https://www.ebay.com/itm/1/?utm_source=x&_trksid=2&var=3#top")).toBe(
    identifyUrl("http://ebay.com/itm/1?var=3"),
  );
});
