import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { IMPORT_FIELDS, type ImportTarget } from "./import-field";
import { createRowMapper } from "./map-row";
import type { RowPlan } from "./mapped-row";

const NOW = new Date("2026-11-24T12:00:00Z");
/** Every field has a column of its own name. */
const MAPPING = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, field]));
const GOOD = {
  title: "Boss CE-2",
  price: "165.00",
  currency: "USD",
  externalId: "a1",
  basis: "sold",
};

function mapRow(values: Record<string, string>, target: ImportTarget, over: Partial<RowPlan> = {}) {
  const plan = { target, mapping: MAPPING, defaults: {}, now: NOW, ...over };
  return createRowMapper(plan)(new Map(Object.entries(values)));
}

const listing = (values: Record<string, string>) => mapRow({ ...GOOD, ...values }, "listings");
const comp = (values: Record<string, string>) => mapRow({ ...GOOD, ...values }, "comps");

test("a listing with everything", () => {
  const row = listing({
    description: "Works.\r\nTwo knobs.",
    category: "Effects",
    brand: "Boss",
    condition: "Very Good",
    shipping: "12.50",
    location: "Berlin",
    latitude: "52,52",
    longitude: "13.40",
    url: "https://shop.example/ce2",
    photoUrl: "https://shop.example/1.jpg https://shop.example/2.jpg",
    seller: "anna",
    state: "sold",
    date: "2026-11-01T10:00:00Z",
    color: "blue",
  });
  expect(row).toEqual({
    kind: "listing",
    identity: { kind: "given", externalId: "a1" },
    draft: {
      title: "Boss CE-2",
      description: "Works.\nTwo knobs.",
      category: "Effects",
      brand: "Boss",
      condition: "very_good",
      conditionText: "Very Good",
      price: { cents: 16_500, currency: "USD" },
      shipping: { kind: "known", cost: { cents: 1_250, currency: "USD" } },
      place: { label: "Berlin", latitude: 52.52, longitude: 13.4 },
      url: "https://shop.example/ce2",
      photoUrls: ["https://shop.example/1.jpg", "https://shop.example/2.jpg"],
      sellerRef: "anna",
      state: "sold",
      listedAt: new Date("2026-11-01T10:00:00Z"),
      attributes: { basis: "sold", color: "blue" },
    },
  });
});

test("a comp is of a day and says what kind of price it is", () => {
  expect(comp({ date: "2020-11-22T23:10:00Z" })).toMatchObject({
    kind: "comp",
    draft: { basis: "sold", observedOn: new Date("2020-11-22T00:00:00Z") },
  });
});

test("a year is its first day, and what was written is kept", () => {
  expect(comp({ date: "2017" })).toMatchObject({
    draft: { observedOn: new Date("2017-01-01"), attributes: { date: "2017" } },
  });
});

describe("a row that cannot be used says which field and why", () => {
  test.each([
    [{ title: " " }, "title", "The title is missing."],
    [{ title: "x".repeat(501) }, "title", "The title is longer than 500 characters."],
    [{ price: "" }, "price", "The price is missing."],
    [{ price: "ask" }, "price", "The price ‘ask’ is not an amount."],
    [{ price: "-5" }, "price", "The price ‘-5’ is below zero."],
    [{ price: "9".repeat(30) }, "price", "is too large."],
    [{ currency: "XQ" }, "currency", "‘XQ’ is not a currency such as USD."],
    [{ currency: "" }, "currency", "The currency is missing."],
    [{ date: "soon" }, "date", "The date ‘soon’ is not a date."],
    [{ date: "2099-01-01" }, "date", "lies in the future."],
    [{ shipping: "-1" }, "shipping", "The shipping cost ‘-1’ is below zero."],
    [{ latitude: "95", longitude: "0" }, "latitude", "The latitude ‘95’"],
    [{ state: "CA" }, "state", "‘CA’ is not a state such as active or sold."],
    [{ externalId: "x".repeat(301) }, "externalId", "The id is longer"],
  ])("%j", (values, field, reason) => {
    expect(listing(values as Record<string, string>)).toEqual({
      kind: "rejected",
      field,
      reason: expect.stringContaining(reason),
    });
  });

  test.each([
    [{ basis: "" }, "basis", "It is not said whether this price was paid or asked."],
    [{ basis: "start" }, "basis", "‘start’ is not a kind of price"],
    [{ price: "0" }, "price", "A price of 0 says nothing about the market."],
  ])("comp %j", (values, field, reason) => {
    expect(comp(values as Record<string, string>)).toEqual({
      kind: "rejected",
      field,
      reason: expect.stringContaining(reason),
    });
  });
});

test("what an optional field cannot hold is kept as an attribute, and never invented", () => {
  expect(
    listing({
      url: "javascript:alert(1)",
      shipping: "ask me",
      condition: "used",
      photoUrl: "none",
    }),
  ).toMatchObject({
    draft: {
      url: null,
      photoUrls: [],
      shipping: { kind: "unknown", cost: null },
      condition: "unknown",
      conditionText: "used",
      attributes: { url: "javascript:alert(1)", shipping: "ask me", photoUrl: "none" },
    },
  });
});

test("the currency comes from the column, then the price, then the choice for the file", () => {
  const of = (values: Record<string, string>, currency?: string) => {
    const defaults = currency ? { currency } : {};
    const row = mapRow({ title: "t", basis: "sold", ...values }, "comps", { defaults });
    return row.kind === "comp" ? row.draft.price.currency : row.kind;
  };
  expect(of({ price: "5 €", currency: "GBP" }, "USD")).toBe("GBP");
  expect(of({ price: "5 €" }, "USD")).toBe("EUR");
  expect(of({ price: "5" }, "USD")).toBe("USD");
  expect(of({ price: "$5" }, "CAD")).toBe("CAD");
});

test("without an id a row is known by its link, else by what does not change with its price", () => {
  const identityOf = (values: Record<string, string>, target: ImportTarget = "listings") => {
    const row = mapRow({ ...GOOD, externalId: "", ...values }, target);
    return row.kind === "rejected" ? null : row.identity;
  };
  expect(identityOf({ url: "https://www.a.example/1?utm_source=x" })).toEqual({
    kind: "address",
    text: "a.example/1",
  });
  expect(identityOf({ price: "1" })).toEqual(identityOf({ price: "2", date: "2026-01-01" }));
  expect(identityOf({ seller: "a" })).not.toEqual(identityOf({ seller: "b" }));
  expect(identityOf({ date: "2026-01-01" }, "comps")).not.toEqual(
    identityOf({ date: "2026-01-02" }, "comps"),
  );
});

test("hostile text stays text, and what no database takes is taken out", () => {
  const title = `<script>alert(1)</script> ' OR 1=1; -- \u0000\u0007 \uD800`;
  expect(listing({ title, __proto__: "x" })).toMatchObject({
    draft: { title: "<script>alert(1)</script> ' OR 1=1; -- \uFFFD" },
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "a word that every object knows is only a word: %s",
  (word) => {
    for (const field of IMPORT_FIELDS) {
      const row = mapRow({ ...GOOD, [field]: word }, "comps", {
        defaults: { currency: "USD", basis: "sold" },
      });
      if (row.kind !== "rejected") {
        expect(CompDraft.safeParse({ externalId: "x", ...row.draft }).error).toBeUndefined();
      }
    }
    const noCurrency = mapRow({ ...GOOD, currency: word }, "comps", {});
    expect(noCurrency.kind).toBe("rejected");
  },
);

test("whatever a row says, what comes out satisfies the schema or is rejected", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "",
      "5",
      "0",
      "1.250,00 €",
      "2020-01-01",
      "sold",
      "https://a.example/",
      "new",
      "52.5",
      "x".repeat(600),
    ),
  );
  const rows = fc.dictionary(fc.constantFrom(...IMPORT_FIELDS, "other"), value, { maxKeys: 4 });
  let accepted = 0;
  fc.assert(
    fc.property(rows, fc.constantFrom("listings", "comps"), (values, target) => {
      const defaults = { currency: "USD", basis: "sold" } as const;
      const row = mapRow({ ...GOOD, ...values } as Record<string, string>, target, { defaults });
      if (row.kind === "rejected") return;
      accepted += 1;
      const schema = row.kind === "listing" ? ListingDraft : CompDraft;
      expect(schema.safeParse({ externalId: "x", ...row.draft }).error).toBeUndefined();
    }),
    { numRuns: 1_500 },
  );
  expect(accepted).toBeGreaterThan(300);
});
