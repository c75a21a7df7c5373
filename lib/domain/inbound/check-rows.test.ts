import { expect, test } from "vitest";
import { checkRows } from "./check-rows";
import { InboundListing } from "./inbound.schema";
import { toListingDraft, toldByListing } from "./to-listing-draft";

const price = { cents: 90_000, currency: "USD" };
const GOOD = { externalId: "a", title: "Jazzmaster", price };
const check = (...rows: unknown[]) => checkRows(rows, InboundListing);

test.each([
  ["nothing", null, null, null],
  ["a text", "Jazzmaster", null, null],
  ["no id", { title: "Jazzmaster", price }, null, "externalId"],
  ["no price", { externalId: "a", title: "Jazzmaster" }, "a", "price"],
  ["a price below zero", { ...GOOD, price: { cents: -1, currency: "USD" } }, "a", "price"],
  [
    "a price of no currency",
    { ...GOOD, price: { cents: 1, currency: "X" } },
    "a",
    "price.currency",
  ],
  ["a field that is none", { ...GOOD, colour: "red" }, "a", "colour"],
  ["an address that is none", { ...GOOD, url: "javascript:alert(1)" }, "a", "url"],
  [
    "shipping in another currency",
    { ...GOOD, shipping: { kind: "known", cost: { cents: 1, currency: "EUR" } } },
    "a",
    "shipping.cost.currency",
  ],
])("%s is rejected with its place, and the others are taken", (_what, row, externalId, field) => {
  const { taken, rejected, repeated } = check({ ...GOOD, externalId: "b" }, row);
  expect(taken.map((one) => one.externalId)).toEqual(["b"]);
  expect(repeated).toBe(0);
  expect(rejected).toMatchObject([{ index: 1, externalId, field }]);
  expect(rejected[0]?.reason).not.toBe("");
});

test("of rows with the same id the last one counts", () => {
  const { taken, repeated, indexOf } = check(
    GOOD,
    { ...GOOD, externalId: "b" },
    { ...GOOD, title: "New" },
  );
  expect(taken.map(({ externalId, title }) => [externalId, title])).toEqual([
    ["b", "Jazzmaster"],
    ["a", "New"],
  ]);
  expect(repeated).toBe(1);
  expect(indexOf.get("a")).toBe(2);
});

test("a row tells only of the fields that it names, null among them", () => {
  const row = InboundListing.parse({ ...GOOD, brand: null });
  expect(toldByListing(row)).toEqual(["title", "brand", "price"]);
  expect(toListingDraft(row)).toMatchObject({ brand: null, state: "active", photoUrls: [] });
});
