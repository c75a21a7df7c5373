import { expect, test } from "vitest";
import { guessImport } from "@/lib/domain/import/guess-import";
import { createRowMapper } from "@/lib/domain/import/map-row";
import type { FeedItem } from "./feed-item";
import { feedItemToRow } from "./feed-item-to-row";

const ITEM: FeedItem = {
  id: "1",
  title: "Boss CE-2",
  url: "https://shop.example/1",
  text: "Works.",
  publishedAt: new Date("2026-11-20T10:00:00Z"),
  author: "Kim",
  categories: ["Effects", "Chorus"],
  imageUrls: ["https://shop.example/1.jpg", "https://shop.example/2.jpg"],
  position: { latitude: 52.5, longitude: 13.4 },
  fields: new Map([
    ["brand", "Boss"],
    ["condition", "very good"],
    ["availability", "in_stock"],
    ["color", "blue"],
  ]),
};

const priced = (fields: Record<string, string>, title = "Boss CE-2") => {
  const row = feedItemToRow({ ...ITEM, title, fields: new Map(Object.entries(fields)) });
  return [row.get("price"), row.get("currency")];
};

test.each([
  [{ price: "120.00 USD" }, ["120.00", "USD"]],
  [{ price: "USD 1,299" }, ["1299.00", "USD"]],
  [{ price: "1.299,00 EUR" }, ["1299.00", "EUR"]],
  [{ price: "12,500 JPY" }, ["12500", "JPY"]],
  [{ price: "4.500 KWD" }, ["4.500", "KWD"]],
  [{ price: "120", currency: "EUR" }, ["120.00", "EUR"]],
  [{ price: "$120", currency: "CAD" }, ["120.00", "CAD"]],
  [{ price: "$120" }, ["$120.00", undefined]],
  [{ price: "CA$120" }, ["120.00", "CAD"]],
  [{ price: "120" }, ["120", undefined]],
  [{ price: "on request" }, ["on request", undefined]],
  [{ price: "0 USD" }, ["0.00", "USD"]],
  [{}, [undefined, undefined]],
])("a price field %j", (fields, expected) => {
  expect(priced(fields)).toEqual(expected);
});

test("a price field counts more than the title, also one that cannot be read", () => {
  expect(priced({}, "Boss CE-2 - 99 €")).toEqual(["99.00", "EUR"]);
  expect(priced({ price: "120 EUR" }, "Boss CE-2 - 99 €")).toEqual(["120.00", "EUR"]);
  expect(priced({ price: "ask me" }, "Boss CE-2 - 99 €")).toEqual(["ask me", undefined]);
});

test("the import guesses the mapping by itself and reads the row", () => {
  const row = feedItemToRow({ ...ITEM, title: "Boss CE-2 - €120" });
  const sample = { columns: [...row.keys()], rows: [row] };
  const { target, mapping, defaults } = guessImport(sample, { currency: "USD", isJson: true });
  expect(target).toBe("listings");
  expect(mapping).toEqual({
    title: "title",
    price: "price",
    currency: "currency",
    externalId: "id",
    category: "category",
    brand: "brand",
    condition: "condition",
    date: "published",
    url: "link",
    photoUrl: "image",
    description: "description",
    latitude: "latitude",
    longitude: "longitude",
    state: "availability",
  });
  const now = new Date("2026-11-24T12:00:00Z");
  expect(createRowMapper({ target, mapping, defaults, now })(row)).toMatchObject({
    kind: "listing",
    identity: { kind: "given", externalId: "1" },
    draft: {
      title: "Boss CE-2 - €120",
      price: { cents: 12_000, currency: "EUR" },
      condition: "very_good",
      state: "active",
      url: "https://shop.example/1",
      photoUrls: ["https://shop.example/1.jpg", "https://shop.example/2.jpg"],
      place: { latitude: 52.5, longitude: 13.4 },
      listedAt: new Date("2026-11-20T10:00:00Z"),
      attributes: { color: "blue", author: "Kim" },
    },
  });
});
