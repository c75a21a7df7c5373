import { expect, test } from "vitest";
import { fixturesOf } from "../__fixtures__/replay";
import { Listing } from "./api.schema";
import { mapListing, moneyOf } from "./map";

function listingOf(changes: Readonly<Record<string, unknown>> = {}): Listing {
  const fixture = fixturesOf("etsy").find(({ request }) => request.path.endsWith("/1700000001"));
  return Listing.parse({ ...(fixture?.body as object), ...changes });
}

function draftOf(changes: Readonly<Record<string, unknown>> = {}, shipTo: string | null = null) {
  const mapped = mapListing(listingOf(changes), shipTo);
  if (mapped.kind === "rejected") throw new Error(mapped.rejected.reason);
  return mapped.draft;
}

test("a listing is what Etsy says of it; a condition is not among that", () => {
  expect(draftOf({}, "US")).toEqual({
    externalId: "1700000001",
    title: "Brass desk lamp, 1970s 'mushroom' shape",
    description: "Works & was rewired.\nSmall dent at the foot.",
    category: null,
    brand: null,
    condition: "unknown",
    conditionText: null,
    attributes: {
      made: "1970s",
      "made by": "someone else",
      materials: "brass, glass",
      "etsy taxonomy": "1633",
    },
    price: { cents: 8_450, currency: "USD" },
    shipping: { kind: "known", cost: { cents: 1_250, currency: "USD" } },
    place: { label: "US", latitude: null, longitude: null },
    url: "https://www.etsy.com/listing/1700000001/fixture",
    photoUrls: [
      "https://i.etsystatic.com/fixture/11_full.jpg",
      "https://i.etsystatic.com/fixture/12_full.jpg",
    ],
    sellerRef: "5200001",
    state: "active",
    listedAt: new Date(1_790_000_000_000),
  });
});

test.each([
  ["US", 1_250],
  ["DE", 2_400],
  ["JP", 3_500],
])("shipping to %s costs its own rate, else the EU's, else everyone's", (country, cents) => {
  expect(draftOf({}, country).shipping.cost?.cents).toBe(cents);
});

test("for an unknown country shipping is unknown, unless it costs the same everywhere", () => {
  expect(draftOf().shipping).toEqual({ kind: "unknown", cost: null });
  const free = { primary_cost: { amount: 0, divisor: 100, currency_code: "USD" } };
  const profile = { shipping_profile_destinations: [free, free] };
  expect(draftOf({ shipping_profile: profile }).shipping).toEqual({ kind: "free", cost: null });
});

test.each([
  [{ amount: 8450, divisor: 100, currency_code: "USD" }, 8_450],
  [{ amount: 8450, divisor: 1, currency_code: "JPY" }, 8_450],
  [{ amount: 845, divisor: 10, currency_code: "USD" }, 8_450],
  [{ amount: 8450, divisor: 1000, currency_code: "KWD" }, 8_450],
])("%o is %d of the smallest coins", (amount, cents) => {
  expect(moneyOf(amount)?.cents).toBe(cents);
});

test.each([
  [{ amount: 8455, divisor: 1000, currency_code: "USD" }],
  [{ amount: 8450, divisor: 0, currency_code: "USD" }],
  [{ amount: -1, divisor: 100, currency_code: "USD" }],
  [{ amount: 8450, divisor: 100, currency_code: "ZZZ" }],
  [{ amount: 8450, currency_code: "USD" }],
  [null],
])("%o is no price", (amount) => {
  expect(moneyOf(amount)).toBeNull();
});

test.each([
  ["active", "active"],
  ["sold_out", "sold"],
  ["expired", "gone"],
  ["inactive", "gone"],
])("%s is %s", (state, expected) => {
  expect(draftOf({ state }).state).toBe(expected);
});
