import fc from "fast-check";
import { expect, test } from "vitest";
import { readPasted } from "./read-pasted";

test("a link alone is its site's rule, its id and the words in it", () => {
  expect(
    readPasted(" https://reverb.com/item/81234567-fender-jazzmaster-1965?utm_source=x "),
  ).toMatchObject({
    kind: "link",
    link: {
      url: "https://reverb.com/item/81234567-fender-jazzmaster-1965",
      rule: { rule: "capture" },
      id: { marketplace: "reverb", externalId: "81234567", isItem: true },
      title: "fender jazzmaster 1965",
    },
  });
});

test("a link to Craigslist says that only its mail may come", () => {
  expect(readPasted("portland.craigslist.org/mlt/bik/d/x/7812345678.html")).toMatchObject({
    kind: "link",
    link: { rule: { rule: "email-only" }, id: { externalId: "7812345678" } },
  });
});

test("what a phone shares: words and a link", () => {
  expect(
    readPasted(
      "Herman Miller Aeron\n$320\nCondition: Good\nhttps://www.facebook.com/marketplace/item/1029384756102938/",
    ),
  ).toMatchObject({
    kind: "text",
    link: { id: { marketplace: "facebook", externalId: "1029384756102938" } },
    text: {
      title: "Herman Miller Aeron",
      price: { cents: 32_000, currency: "USD" },
      condition: "good",
    },
  });
});

test("words alone", () => {
  expect(readPasted("Makita 18V\n120 € VB\nNur Abholung")).toMatchObject({
    kind: "text",
    link: null,
    text: { title: "Makita 18V", price: { cents: 12_000 }, shipping: { kind: "pickup_only" } },
  });
});

test("nothing is nothing", () => {
  expect(readPasted(" \n ")).toEqual({ kind: "nothing" });
});

test("never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.webUrl()), (text) => {
      expect(readPasted(text).kind).toMatch(/^(nothing|link|text)$/);
    }),
  );
});
