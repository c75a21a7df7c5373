import { expect, test } from "vitest";
import { currencyOfPage } from "./currency-of-page";
import { pageText } from "./page-text";
import { priceInText } from "./price-in-text";
import { readAmounts } from "./read-amounts";
import { shippingInText } from "./shipping-in-text";

function read(text: string, host = "shop.example", lang = "") {
  const usual = currencyOfPage(host, lang);
  const page = pageText(text, "Thing");
  const amounts = readAmounts(page, usual);
  return { price: priceInText(page, amounts, usual), shipping: shippingInText(page, amounts) };
}

const priceOf = (text: string, host?: string, lang?: string) => {
  const { price } = read(text, host, lang);
  return price && `${price.money.cents} ${price.money.currency} ${price.kind}`;
};

test.each([
  ["Thing\n1.299,00 €", "129900 EUR asking"],
  ["Thing\n€ 1.299,-", "129900 EUR asking"],
  ["Thing\nVB 120 €", "12000 EUR asking"],
  ["Thing\n120 € VB", "12000 EUR asking"],
  ["Thing\n£45 ono", "4500 GBP asking"],
  ["Thing\n$1,200 OBO", "120000 USD asking"],
  ["Thing\nUS $35.00", "3500 USD asking"],
  ["Thing\nC $35.00", "3500 CAD asking"],
  ["Thing\nCHF 1'250.–", "125000 CHF asking"],
  ["Thing\n1\u00a0250,50\u00a0zł", "125050 PLN asking"],
  ["Thing\n12 500 €", "1250000 EUR asking"],
  ["Thing\nPrice: $35\n$5 shipping\n$99 elsewhere", "3500 USD asking"],
  ["Thing\nWas $80\nNow $60", "6000 USD asking"],
  ["Thing\nstatt 80 € nur 60 €", "6000 EUR asking"],
  ["Thing\n~~$80~~ $60", "6000 USD asking"],
  ["Thing\n~~$80~~\n$60", "6000 USD asking"],
  ["Thing\nRRP\n£99\n£60", "6000 GBP asking"],
  ["Thing\nCurrent bid:\n$41.50", "4150 USD current-bid"],
  ["Thing\nCurrent bid: $41.50\nBuy it now: $90", "9000 USD asking"],
  ["Thing\nSold for $75", "7500 USD sold"],
  ["Thing\nVerkauft für 75 €", "7500 EUR sold"],
  ["Thing\nI paid $300 new. Asking $120.", "12000 USD asking"],
  ["Thing\n$60\nSimilar items\n$70\n$80", "6000 USD asking"],
])("%j costs %s", (text, expected) => {
  expect(priceOf(text)).toBe(expected);
});

test.each([
  ["two prices", "Thing\n$60\n$80"],
  ["a range", "Thing\n$60 - $80"],
  ["a range in words", "Thing\n60 bis 80 €\nvon 60 € bis 80 €"],
  ["a lower bound", "Thing\nfrom $60"],
  ["a lower bound by a sign", "Thing\n$60+"],
  ["a monthly rate", "Thing\n$29/mo"],
  ["a monthly rate in German", "Thing\n29 € / Monat"],
  ["instalments", "Thing\n4 interest-free payments of $15"],
  ["what sending costs", "Thing\n$12.50 shipping"],
  ["what sending costs, above", "Thing\nVersand:\n4,99 €"],
  ["what is saved", "Thing\nSave $20\n-$20\n20 € sparen"],
  ["a former price", "Thing\nNeupreis war 289 €"],
  ["a deposit", "Thing\nKaution 150 €"],
  ["on request", "Thing\nPreis auf Anfrage"],
  ["a multiple", "Thing\n$12k"],
  ["a number without a currency", "Thing\n1200"],
  ["a crown that could be any", "Thing\n1200 kr"],
  ["a model before the number", "iPhone 12 500 €\nThing\n$60\n$80"],
  ["a price per square metre", "Thing\n12 €/m²"],
  ["a price in a list of others", "Thing\nSimilar items\n$70"],
])("%s is no price", (_what, text) => {
  expect(priceOf(text)).toBeNull();
});

test.each([
  ["Thing\n$100", "shop.ca", "", "10000 CAD asking"],
  ["Thing\n$100", "shop.com.au", "", "10000 AUD asking"],
  ["Thing\n$100", "shop.com", "en-NZ", "10000 NZD asking"],
  ["Thing\n1 200 kr", "shop.se", "", "120000 SEK asking"],
  ["Thing\n1.200 kr.", "shop.com", "da", "120000 DKK asking"],
  ["Thing\nZu verschenken", "shop.de", "", "0 EUR asking"],
])("%j on %s %s costs %s", (text, host, lang, expected) => {
  expect(priceOf(text, host, lang)).toBe(expected);
});

test("a gift on a page of no country has no currency, so no price", () => {
  expect(priceOf("Thing\nFree")).toBeNull();
});

test.each([
  ["$60\n+ $5.00 shipping", { kind: "known", cost: { cents: 500, currency: "USD" } }],
  ["60 €\nVersand: 4,99 €", { kind: "known", cost: { cents: 499, currency: "EUR" } }],
  ["$60\nFree shipping", { kind: "free", cost: null }],
  ["60 €\nKostenloser Versand", { kind: "free", cost: null }],
  ["60 €\nNur Abholung", { kind: "pickup_only", cost: null }],
  ["$60\nFree shipping on orders over $100", null],
  ["60 €\n+ Versand ab 5,49 €", null],
  ["60 € + Versand", null],
  ["$60\nShipping: $5\nShipping: $9\nCollection only", null],
  ["$60", null],
])("%j: shipping is %j", (text, expected) => {
  expect(read(`Thing\n${text}`).shipping).toEqual(expected);
});
