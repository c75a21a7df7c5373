import fc from "fast-check";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { type PrintInput, printOf } from "../listing-print";
import type { ListingPrint } from "../listing-print.schema";

/** JSON knows no −0. */
const degrees = (max: number) =>
  fc.double({ min: -max, max, noNaN: true }).map((value) => value + 0);

const WORDS =
  "fender stratocaster iphone 12 pro 64GB 128 GB schwarz black lot of 2 case for defekt box only 2019 size 42 CE-2 🔥 \u202e ﷺ \n".split(
    " ",
  );

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(" ")),
);

const hash = fc.integer({ min: 0, max: 0xffffffff });
const place = fc.record({
  label: fc.option(text),
  latitude: fc.option(degrees(90)),
  longitude: fc.option(degrees(180)),
});

/** Few sellers, sites and photos, so that listings have something in common; all else is anything. */
const inputs: fc.Arbitrary<PrintInput> = fc.record({
  listingId: fc.string({ minLength: 1, maxLength: 6 }),
  sourceId: fc.constantFrom("x", "y", "z"),
  draft: fc.record({
    externalId: fc.constant("e"),
    title: text,
    description: text,
    category: fc.option(text),
    brand: fc.option(fc.constantFrom("fender", "Fender USA", "apple")),
    condition: fc.constantFrom(...CONDITIONS),
    conditionText: fc.constant(null),
    attributes: fc.dictionary(fc.constantFrom("Color", "Size", "Modell"), text, { maxKeys: 2 }),
    price: fc.record({ cents: fc.maxSafeNat(), currency: fc.constantFrom("EUR", "USD", "JPY") }),
    shipping: fc.constant({ kind: "unknown" as const, cost: null }),
    place,
    url: fc.constant(null),
    photoUrls: fc.constant([]),
    sellerRef: fc.option(fc.oneof(text, fc.constantFrom("annaweber", "anna weber 12"))),
    state: fc.constantFrom("active" as const, "sold" as const, "gone" as const),
    listedAt: fc.option(fc.date({ noInvalidDate: true })),
  }),
  firstSeenAt: fc.date({ min: new Date(0), max: new Date("2030-01-01"), noInvalidDate: true }),
  lastSeenAt: fc.date({ min: new Date(0), max: new Date("2030-01-01"), noInvalidDate: true }),
  photos: fc.array(
    fc.oneof(fc.tuple(hash, hash), fc.constant([1, 2] as const), fc.constant([3, 2] as const)),
    { maxLength: 10 },
  ),
});

export const anyPrint: fc.Arbitrary<ListingPrint> = inputs.map(printOf);
