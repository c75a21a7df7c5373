import { expect, test } from "vitest";
import { readPriceLine } from "./read-price-line";
import { readShippingLine } from "./read-shipping-line";

const USD = { dollar: "USD", krona: "SEK", local: "EUR" };
const NONE = { dollar: null, krona: null, local: null };

test.each([
  ["$450", 45000, "USD"],
  ["US $1,150.50", 115050, "USD"],
  ["C $30.00", 3000, "CAD"],
  ["CA$85.50", 8550, "CAD"],
  ["AU $20", 2000, "AUD"],
  ["1.150 € VB", 115000, "EUR"],
  ["1.234,56 €", 123456, "EUR"],
  ["EUR 115,00", 11500, "EUR"],
  ["1 120,00 €", 112000, "EUR"],
  ["100,- €", 10000, "EUR"],
  ["£1,950", 195000, "GBP"],
  ["1 250,00 zł", 125000, "PLN"],
  ["450 kr", 45000, "SEK"],
  ["CHF 1’200.00", 120000, "CHF"],
  ["Now: $55", 5500, "USD"],
  ["Sofort-Kaufen: 89,00 €", 8900, "EUR"],
  ["$480.00 or Best Offer", 48000, "USD"],
  ["Zu verschenken", 0, "EUR"],
])("%s is a price", (text, cents, currency) => {
  expect(readPriceLine(text, false, USD)).toEqual({
    kind: "price",
    price: { cents, currency },
    before: null,
  });
});

test.each([
  "$10 - $20",
  "$10 to $20",
  "ab 50 €",
  "Save $10 on your next order",
  "48,95 € incl. protection",
  "+ $12.00 shipping",
  "20% off",
  "iPhone 12",
  "2019",
  "RRP",
  "$",
  "",
])("%s is none", (text) => {
  expect(readPriceLine(text, false, USD)).toBeNull();
});

test("a sign of several currencies is not read where the mail does not say which", () => {
  expect(readPriceLine("$450", false, NONE)).toBeNull();
  expect(readPriceLine("450 kr", false, NONE)).toBeNull();
  expect(readPriceLine("US $450", false, NONE)).toMatchObject({ kind: "price" });
  expect(readPriceLine("Free", false, NONE)).toEqual({ kind: "no-price" });
});

test("old prices and drops are told from prices", () => {
  const before = { cents: 50000, currency: "USD" };
  expect(readPriceLine("$500", true, USD)).toEqual({ kind: "old-price", before });
  expect(readPriceLine("Was: $500", false, USD)).toEqual({ kind: "old-price", before });
  expect(readPriceLine("Price dropped from $500 to $450", false, USD)).toEqual({
    kind: "price",
    price: { cents: 45000, currency: "USD" },
    before,
  });
  expect(readPriceLine("VB", false, USD)).toEqual({ kind: "no-price" });
});

test.each([
  ["Free shipping", { kind: "free", cost: null }],
  ["Kostenloser Versand", { kind: "free", cost: null }],
  ["+ $12.00 shipping", { kind: "known", cost: { cents: 1200, currency: "USD" } }],
  ["+ EUR 5,49 Versand", { kind: "known", cost: { cents: 549, currency: "EUR" } }],
  ["Nur Abholung", { kind: "pickup_only", cost: null }],
  ["Shipping calculated at checkout", null],
  ["Fast shipping", null],
])("%s", (text, shipping) => {
  expect(readShippingLine(text, USD)).toEqual(shipping);
});
