import fc from "fast-check";
import { expect, test } from "vitest";
import { CapturedFields, CapturedListing } from "./captured-listing.schema";
import { PAGE_LIMITS } from "./page-limits";
import { PageSnapshot } from "./page-snapshot.schema";
import { readPage } from "./read-page";

const PAGE: PageSnapshot = {
  url: "https://shop.example/p/1",
  title: "Thing",
  heading: "Thing",
  lang: "en-US",
  jsonLd: [],
  meta: [],
  microdata: [],
  text: "Thing\n$60\nAdd to cart",
  images: [],
  capturedAt: "2026-11-20T10:00:00.000Z",
  via: "extension",
};

function timed(page: PageSnapshot): number {
  const started = performance.now();
  readPage(page);
  return performance.now() - started;
}

/** The fastest of a few runs: other work on the machine is not counted. */
const fastest = (page: PageSnapshot) => Math.min(...[1, 2, 3, 4, 5].map(() => timed(page)));

const product = (fields: object) =>
  JSON.stringify({ "@type": "Product", name: "Thing", ...fields });

test("a block of 5 MB is refused by the shape, and says nothing where it comes all the same", () => {
  const page = {
    ...PAGE,
    jsonLd: [product({ description: "x".repeat(5_000_000), brand: "Huge" })],
  };
  expect(PageSnapshot.safeParse(page).success).toBe(false);
  expect(timed(page)).toBeLessThan(500);
  expect(readPage(page)).toMatchObject({ kind: "listing", fields: { brand: null } });
});

test.each([
  ["lists", "[".repeat(100_000) + "]".repeat(100_000)],
  ["objects", `${'{"@graph":'.repeat(20_000)}1${"}".repeat(20_000)}`],
  [
    "offers",
    `{"@type":"Product","name":"Thing","offers":${'{"offers":'.repeat(20_000)}1${"}".repeat(20_000)}}`,
  ],
  ["an unclosed text", `{"@type":"Product","name":"${"x\n".repeat(100_000)}`],
  ["commas", `[${", ".repeat(100_000)}`],
  ["white space behind a comment", `<!--${" ".repeat(200_000)}-->${" ".repeat(90_000)}x`],
  ["opened scripts", product({ description: "<script".repeat(30_000) })],
  ["opened tags", product({ description: "<a ".repeat(80_000) })],
  ["ampersands", product({ description: "&".repeat(200_000) })],
])("%s without end are read in good time", (_what, block) => {
  expect(timed({ ...PAGE, jsonLd: [block] })).toBeLessThan(1_000);
  expect(readPage({ ...PAGE, jsonLd: [block] })).toMatchObject({ kind: "listing" });
});

test.each([
  ["digits", "1"],
  ["grouped digits", "1.111"],
  ["spaces", " "],
  ["amounts", "$5 "],
  ["amounts on lines", "$5\n"],
  ["signs", "$"],
  ["labels", "Condition:\n"],
  ["strikes", "~~"],
  ["words", "shipping free from "],
  ["colons", ":"],
  ["places", "Listed 2 days ago in A"],
])("twice the text of %s takes about twice the time", (_what, unit) => {
  const text = (length: number) =>
    `Thing\n${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}`;
  const single = fastest({ ...PAGE, text: text(400_000) });
  const double = fastest({ ...PAGE, text: text(800_000) });
  expect(double).toBeLessThan(Math.max(3.2 * single, single + 30));
  expect(fastest({ ...PAGE, text: text(PAGE_LIMITS.textLength) })).toBeLessThan(200);
});

test("items that refer to each other many times are each read once", () => {
  const microdata = Array.from({ length: PAGE_LIMITS.microdataItems }, (_, at) => ({
    type: "https://schema.org/Product",
    properties: Array.from({ length: 40 }, (): [string, number] => ["offers", at + 1]),
  }));
  expect(timed({ ...PAGE, microdata })).toBeLessThan(1_000);
});

test("keys of every object's prototype neither speak nor change anything", () => {
  const block =
    '{"@type":"Product","name":"Thing","__proto__":{"brand":"Evil"},"constructor":{"prototype":{"brand":"Evil"}},"additionalProperty":[{"name":"__proto__","value":"x"},{"name":"constructor","value":"y"}]}';
  const read = readPage({
    ...PAGE,
    jsonLd: [block],
    meta: [
      ["__proto__", "x"],
      ["constructor", "y"],
    ],
    microdata: [
      {
        type: "Product",
        properties: [
          ["__proto__", "x"],
          ["name", "Thing"],
        ],
      },
    ],
  });
  expect(read).toMatchObject({ kind: "listing", fields: { title: "Thing", brand: null } });
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect(Reflect.get({}, "brand")).toBeUndefined();
});

const Text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "$5",
    "€",
    "Sold",
    "Shipping: $5",
    "<b>x</b>",
    "Condition: New",
    "1.299,00 €",
    "https://x.example/a",
    "InStock",
    "Product",
    "-1",
    "1e999",
    "NaN",
  ),
);
const Json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    Text,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie("list"),
    tie("node"),
  ),
  list: fc.array(tie("value"), { maxLength: 4 }),
  node: fc.dictionary(
    fc.constantFrom(
      "@type",
      "@graph",
      "name",
      "offers",
      "price",
      "priceCurrency",
      "brand",
      "image",
      "availability",
      "itemCondition",
      "shippingDetails",
      "shippingRate",
      "seller",
      "geo",
      "latitude",
      "hasVariant",
      "priceSpecification",
      "description",
      "category",
      "additionalProperty",
      "value",
      "url",
      "itemListElement",
      "datePosted",
      "mileageFromOdometer",
      "__proto__",
    ),
    tie("value"),
    { maxKeys: 8 },
  ),
})).value;
const Snapshot = fc.record({
  jsonLd: fc.array(
    fc.oneof(
      Json.map((value) => JSON.stringify(value) ?? ""),
      Text,
    ),
    { maxLength: 4 },
  ),
  meta: fc.array(
    fc.tuple(
      fc.constantFrom(
        "og:title",
        "og:image",
        "og:type",
        "product:price:amount",
        "product:price:currency",
        "canonical",
        "og:description",
        "product:condition",
      ),
      Text,
    ),
    { maxLength: 6 },
  ),
  microdata: fc.array(
    fc.record({
      type: Text,
      properties: fc.array(
        fc.tuple(
          fc.constantFrom("name", "offers", "price", "image"),
          fc.oneof(Text, fc.nat({ max: 6 })),
        ),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 5 },
  ),
  text: fc.array(Text, { maxLength: 12 }).map((lines) => lines.join("\n")),
  title: Text,
  heading: fc.option(Text),
});

test("whatever a page holds, reading it never throws and gives fields of the right shape", () => {
  fc.assert(
    fc.property(Snapshot, (parts) => {
      const read = readPage({ ...PAGE, ...parts });
      if (read.kind === "listing") CapturedListing.parse(read.fields);
      else if (read.guess) CapturedFields.parse(read.guess);
      expect(JSON.stringify(read)).not.toMatch(/<script/i);
    }),
    { numRuns: 600 },
  );
});

test("a page never costs less than nothing, nor in no currency", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom("$", "€", "£", "kr ", "CHF ", ""),
          fc.double({ min: -1e6, max: 1e9, noNaN: true }),
        ),
        { maxLength: 6 },
      ),
      (amounts) => {
        const text = `Thing\n${amounts.map(([sign, amount]) => `${sign}${amount.toFixed(2)}`).join("\n")}\nBuy now`;
        const read = readPage({ ...PAGE, text });
        const price = read.kind === "listing" ? read.fields.price : null;
        expect(price === null || price.cents >= 0).toBe(true);
      },
    ),
  );
});
