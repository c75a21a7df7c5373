import fc from "fast-check";
import { expect, test } from "vitest";
import { titlePrice } from "./title-price";

test.each([
  ["Boss CE-2 chorus $120", "$120"],
  ["Boss CE-2 chorus - $120", "$120"],
  ["Boss CE-2 chorus, 120 €", "120 €"],
  ["Boss CE-2 chorus EUR 120", "EUR 120"],
  ["Boss CE-2 chorus 120 EUR VB", "120 EUR"],
  ["Boss CE-2 (Oakland) $1,250.50", "$1,250.50"],
  ["Boss CE-2 $120 (Oakland)", "$120"],
  ["Boss CE-2 - $120 obo", "$120"],
  ["Boss CE-2 - $120 OBO - Oakland", "$120"],
  ["[$120] Boss CE-2", "$120"],
  ["$120 - Boss CE-2", "$120"],
  ["$120 · Boss CE-2", "$120"],
  ["€1.299,00: Peugeot PX-10", "€1.299,00"],
  ["Sessel 450,- € VB", "450,- €"],
  ["Sofa C$80", "C$80"],
  ["Lens [£85]", "£85"],
  ["Amp 2 channels 85 €", "85 €"],
  ["Amp 3.000 Kč", "3.000 Kč"],
])("%s", (title, price) => {
  expect(titlePrice(title)).toBe(price);
});

test.each([
  ["no amount", "Boss CE-2"],
  ["no currency", "Boss CE-2 120"],
  ["a model number", "NAD 3020 amplifier"],
  ["two amounts", "Was $200, now $120"],
  ["the price and the one before", "Boss CE-2 $120 (was $200)"],
  ["a range", "Chairs $100-200"],
  ["a range in words", "Chairs $100 to 200"],
  ["a face value", "Amazon $100 gift card"],
  ["a value at the end", "Gift card worth $100"],
  ["a value with a word between", "Drill, retail price: $199"],
  ["a list price", "Drill, MSRP $199"],
  ["the old price", "Sofa, Neupreis 999 €"],
  ["a lowest price", "Chairs from $20"],
  ["a lowest price in German", "Stühle ab 20 €"],
  ["a rate", "Room $900/month"],
  ["a rate in words", "Chairs $20 each"],
  ["a discount", "Drill, save $20"],
  ["a discount after it", "Drill $20 off"],
  ["thousands", "Boat $12k"],
  ["at least", "Boat $1200+"],
  ["about", "Boat ~ $1200"],
  ["an extra", "Lamp + $20"],
  ["a multiple", "Chairs 4 x $20"],
  ["in the middle", "The $20 chair that nobody wants"],
  ["a thousand or a number before it", "Amp model 5 120 €"],
  ["an article number", "Part A$120B"],
  ["three decimals", "Fuel 1.239.1 €"],
  ["the price alone", "$120"],
])("%s: %s", (_name, title) => {
  expect(titlePrice(title)).toBeNull();
});

test("what it finds stands in the title and names an amount and a currency", () => {
  const piece = fc.constantFrom(
    "$",
    "€",
    "EUR",
    "120",
    "1,250.00",
    " ",
    " - ",
    "k",
    "VB",
    "(",
    ")",
    "x",
    "Boss",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const title = pieces.join("");
      const price = titlePrice(title);
      return (
        price === null || (title.includes(price) && /\d/.test(price) && /[$€]|EUR/.test(price))
      );
    }),
  );
});
