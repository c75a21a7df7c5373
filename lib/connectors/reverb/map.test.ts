import { expect, test } from "vitest";
import { fixturesOf } from "../__fixtures__/replay";
import { Listing } from "./api.schema";
import { reverbCondition } from "./conditions";
import { mapListing, mapSold } from "./map";

function listingOf(changes: Readonly<Record<string, unknown>> = {}): Listing {
  const fixture = fixturesOf("reverb").find(({ request }) => request.path === "/listings/97300001");
  return Listing.parse({ ...(fixture?.body as object), ...changes });
}

function draftOf(changes: Readonly<Record<string, unknown>> = {}, shipTo: string | null = null) {
  const mapped = mapListing(listingOf(changes), shipTo);
  if (mapped.kind === "rejected") throw new Error(mapped.rejected.reason);
  return mapped.draft;
}

test("a listing is what Reverb says of it", () => {
  expect(draftOf({}, "US")).toEqual({
    externalId: "97300001",
    title: "Fender Stratocaster 1979 Sunburst",
    description: "All original.\nFrets at 80 %.",
    category: "Electric Guitars / Solid Body",
    brand: "Fender",
    condition: "very_good",
    conditionText: "Excellent",
    attributes: { model: "Stratocaster", finish: "Sunburst", year: "1979" },
    price: { cents: 189_900, currency: "USD" },
    shipping: { kind: "known", cost: { cents: 12_000, currency: "USD" } },
    place: { label: "Austin, TX, United States", latitude: null, longitude: null },
    url: "https://reverb.com/item/97300001-fixture",
    photoUrls: [
      "https://rvb-img.reverb.com/fixture/97300001-full.jpg",
      "https://rvb-img.reverb.com/fixture/second-full.jpg",
    ],
    sellerRef: "fixture-guitars",
    state: "active",
    listedAt: new Date("2026-11-21T16:30:00Z"),
  });
});

test.each([
  ["7c3f45de-2ae0-4c81-8400-fdb6b1d74890", "Brand New", "new"],
  ["9225283f-60c2-4413-ad18-1f5eba7a856f", "B-Stock", "open_box"],
  ["ac5b9c1e-dc78-466d-b0b3-7cf712967a48", "Mint", "like_new"],
  [null, "Excellent", "very_good"],
  [null, "Very Good", "very_good"],
  [null, "Good", "good"],
  [null, "Fair", "fair"],
  [null, "Poor", "poor"],
  [null, "Non Functioning", "for_parts"],
  ["a-uuid-of-later", "Relic", "unknown"],
  [null, null, "unknown"],
])("condition %s %s is %s", (uuid, name, condition) => {
  expect(reverbCondition(uuid, name)).toBe(condition);
});

test("shipping is that to the country; a region that is not known leaves it open", () => {
  const money = (amount: string) => ({ amount, currency: "USD" });
  const to = (region_code: string, amount: string) => ({ region_code, rate: money(amount) });
  const shipping = (rates: readonly object[], country: string | null, local = false) =>
    draftOf({ shipping: { local, rates } }, country).shipping;
  const rates = [
    to("US_CON", "20.00"),
    to("EUR_EU", "60.00"),
    to("GB", "55.00"),
    to("XX", "90.00"),
  ];
  expect(shipping(rates, "US").cost?.cents).toBe(2_000);
  expect(shipping(rates, "FR").cost?.cents).toBe(6_000);
  expect(shipping(rates, "GB").cost?.cents).toBe(5_500);
  expect(shipping(rates, "JP").cost?.cents).toBe(9_000);
  expect(shipping([...rates, to("ASIA", "70.00")], "JP").kind).toBe("unknown");
  expect(shipping(rates, null).kind).toBe("unknown");
  expect(shipping([to("XX", "0.00")], "US").kind).toBe("free");
  expect(shipping([], "US", true).kind).toBe("pickup_only");
  expect(shipping([], "US").kind).toBe("unknown");
});

test.each([
  ["live", "active"],
  ["sold", "sold"],
  ["ended", "gone"],
  ["suspended", "gone"],
])("%s is %s", (slug, state) => {
  expect(draftOf({ state: { slug } }).state).toBe(state);
});

test("a sold listing is a comp whose day and offer are not known, and says so", () => {
  const mapped = mapSold(listingOf({ state: { slug: "sold" } }), null);
  expect(mapped).toMatchObject({
    kind: "draft",
    draft: {
      basis: "sold",
      observedOn: null,
      attributes: {
        "price basis": "Price on the listing that sold; an accepted offer may have been lower",
      },
    },
  });
  const reason = "It is not marked as sold.";
  expect(mapSold(listingOf(), null)).toMatchObject({ kind: "rejected", rejected: { reason } });
});
