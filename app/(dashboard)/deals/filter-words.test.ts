import { expect, test } from "vitest";
import { DealsQuery } from "@/lib/domain/deals/deals-query.schema";
import { activeFilters } from "./filter-words";

const facets = {
  sources: [
    {
      id: "src_00000000000000000000000000" as const,
      name: "Reverb",
      kind: "file" as const,
      isDemo: false,
      isApart: false,
      attribution: null,
      count: 3,
    },
  ],
  categories: [],
};

function words(over: Partial<DealsQuery>) {
  const query = DealsQuery.parse(over);
  const active = activeFilters({ query, facets, locale: "en-US" });
  return Object.values(active).flatMap((filter) => filter?.words ?? []);
}

test("nothing is set, nothing is said", () => {
  expect(words({})).toEqual([]);
});

test.each([
  [{ within: { value: 40, unit: "mi" as const }, ships: true }, "Within 40\u00a0mi or ships"],
  [{ ships: true }, "Ships"],
  [{ seenWithinHours: 24 }, "Seen in 24\u00a0h"],
  [{ seenWithinHours: 168 }, "Seen in 7 days"],
  [{ sourceIds: facets.sources.map(({ id }) => id) }, "Reverb"],
  [{ categories: ["Amps", "Bikes", "Cars"] }, "3 categories"],
  [{ bands: ["great" as const, "no-verdict" as const] }, "Great or no verdict"],
  [{ priceMinCents: 10_000, priceCurrency: "USD" }, "From $100"],
  [{ priceMaxCents: 10_050, priceCurrency: "EUR" }, "Up to €100.50"],
  [{ priceMinCents: 1_000, priceMaxCents: 2_000, priceCurrency: "USD" }, "$10 to $20"],
  [{ conditionAtLeast: "very_good" as const }, "At least very good"],
  [{ state: "sold" as const }, "Sold"],
  [{ saved: true }, "Saved"],
])("%j says %j", (over, expected) => {
  expect(words(over)).toEqual([expected]);
});

test("taking a filter away leaves nothing of it", () => {
  const query = DealsQuery.parse({
    search: "a",
    within: { value: 4, unit: "km" },
    includeUnknownDistance: true,
    ships: true,
    seenWithinHours: 1,
    sourceIds: facets.sources.map(({ id }) => id),
    categories: ["a"],
    bands: ["great"],
    priceMinCents: 1,
    priceCurrency: "USD",
    conditionAtLeast: "good",
    state: "any",
    saved: true,
    hidden: true,
  });
  const active = Object.values(activeFilters({ query, facets, locale: "en-US" }));
  const without = Object.assign({}, ...active.map((filter) => filter?.without));
  expect(DealsQuery.parse({ ...query, ...without })).toEqual(DealsQuery.parse({}));
});
