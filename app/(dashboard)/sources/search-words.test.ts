import { expect, test } from "vitest";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { filterWords } from "./search-words";

const SITES = [{ id: "EBAY_GB", label: "United Kingdom", currency: "GBP" }];

test.each([
  [{}, "any price, any condition"],
  [{ priceCentsMin: 20_000, priceCentsMax: 90_000, currency: "USD" }, "$200 to $900"],
  [{ priceCentsMin: 20_000, currency: "USD" }, "from $200"],
  [{ priceCentsMax: 4_000, currency: "JPY" }, "up to ¥4,000"],
  [
    { site: "EBAY_GB", conditionAtLeast: "good", formats: ["fixed", "auction"] },
    "United Kingdom, good or better, auctions too",
  ],
  [
    { site: "EBAY_XX", conditionAtLeast: "new", formats: ["auction"] },
    "EBAY_XX, new, auctions only",
  ],
  [{ category: "38071", shipTo: "US" }, "category 38071, shipped to US"],
])("%j reads %s", (over, words) => {
  expect(filterWords(SearchQuery.parse({ words: "juno", ...over }), SITES, "en-US")).toBe(words);
});
