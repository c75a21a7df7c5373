import fc from "fast-check";
import { expect, test } from "vitest";
import { externalIdOf } from "./external-id-of";
import { pageUrl } from "./page-url";

test.each([
  ["https://www.ebay.com/itm/334455667788?hash=x", "334455667788"],
  ["https://www.ebay.com/itm/Boss-DS-1/334455667788", "334455667788"],
  ["https://cgi.ebay.co.uk/ws/eBayISAPI.dll?ViewItem&item=334455667788", "334455667788"],
  ["https://www.etsy.com/de/listing/1234567890/name?ref=x", "1234567890"],
  ["https://reverb.com/item/81234567-fender", "81234567"],
  ["https://reverb.com/de/item/81234567-fender?locale=de", "81234567"],
  ["https://www.discogs.com/sell/item/2345678901", "2345678901"],
  ["https://www.facebook.com/marketplace/item/1029384756102938/?ref=x", "1029384756102938"],
  [
    "https://offerup.com/item/detail/6f1c2d3e-4b5a-6978-8899-aabbccddeeff",
    "6f1c2d3e-4b5a-6978-8899-aabbccddeeff",
  ],
  ["https://www.mercari.com/us/item/m12345678901/", "m12345678901"],
  ["https://www.vinted.fr/items/4567890123-veste?referrer=x", "4567890123"],
  ["https://www.kleinanzeigen.de/s-anzeige/makita-18v/2876543210-84-3331", "2876543210"],
  ["https://www.depop.com/products/northloft-jacket/", "northloft-jacket"],
  ["https://portland.craigslist.org/mlt/bik/d/portland-surly/7812345678.html", "7812345678"],
  ["https://poshmark.com/listing/Vest-64f1a2b3c4d5e6f708192a3b", "64f1a2b3c4d5e6f708192a3b"],
  ["https://www.grailed.com/listings/45678901-trousers", "45678901"],
  ["https://www.gumtree.com/p/bicycles/kids-bike/1498765432", "1498765432"],
  ["https://es.wallapop.com/item/mesa-1023456789", "mesa-1023456789"],
  ["https://www.marktplaats.nl/v/audio/m2012345678-quad", "m2012345678"],
  ["https://www.leboncoin.fr/ad/velos/2456789012", "2456789012"],
])("%s is %s", (url, externalId) => {
  expect(externalIdOf(url)).toMatchObject({ externalId, isItem: true });
});

test("a search page of a marketplace is no ad", () => {
  expect(externalIdOf("https://www.vinted.fr/catalog?search_text=veste").isItem).toBe(false);
});

test("elsewhere every way to one page has one id", () => {
  const ids = [
    "https://shop.example/p/1?variant=2&color=red",
    "http://www.shop.example/p/1/?color=red&variant=2&utm_source=mail#photos",
    "https://shop.example/p/1?color=red&fbclid=abc&variant=2&ref=home",
  ].map((url) => externalIdOf(url).externalId);
  expect(new Set(ids)).toEqual(new Set(["shop.example/p/1?color=red&variant=2"]));
});

test("an id has 1 to 300 characters, whatever the address", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const { externalId } = externalIdOf(url);
      expect(externalId.length).toBeGreaterThan(0);
      expect(externalId.length).toBeLessThanOrEqual(300);
    }),
  );
});

test.each([
  ["https://a.example/p/1?utm_source=x", "https://www.a.example/p/1", "https://www.a.example/p/1"],
  ["https://a.example/p/1?v=2", "https://a.example/", "https://a.example/p/1?v=2"],
  ["https://a.example/p/1", "https://other.example/p/1", "https://a.example/p/1"],
  [
    "https://reverb.com/item/81234567-x",
    "https://reverb.com/item/99999999-y",
    "https://reverb.com/item/81234567-x",
  ],
  ["https://a.example/p/1#top", "javascript:alert(1)", "https://a.example/p/1"],
])("%s with canonical %s is %s", (url, canonical, expected) => {
  expect(pageUrl(url, canonical)).toBe(expected);
});
