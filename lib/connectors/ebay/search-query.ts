import { money } from "@/lib/core/money";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import type { Viewpoint } from "../contract";
import { decimalOf } from "../decimal-of";
import { invalidQuery } from "../invalid-query";
import { conditionIdsAtLeast } from "./conditions";
import { ebaySite } from "./sites";

export const PAGE_SIZE = 200;

function siteOf({ site }: Pick<Viewpoint, "site">) {
  const known = ebaySite(site);
  if (!known) throw invalidQuery("site", `eBay has no site ${site}.`);
  return known;
}

/** Which of eBay's sites is asked, in which language, and for delivery to where. */
export function siteHeaders(from: Viewpoint): Record<string, string> {
  const { id, locale } = siteOf(from);
  const place = from.shipTo && `contextualLocation=country%3D${from.shipTo}`;
  return {
    "x-ebay-c-marketplace-id": id,
    "accept-language": locale,
    ...(place ? { "x-ebay-c-enduserctx": place } : {}),
  };
}

function filterOf(query: SearchQuery): string {
  const options = query.formats.map((format) => (format === "auction" ? "AUCTION" : "FIXED_PRICE"));
  const filters = [`buyingOptions:{${[...new Set(options)].join("|")}}`];
  const { priceCentsMin, priceCentsMax } = query;
  if (priceCentsMin !== null || priceCentsMax !== null) {
    const currency = query.currency ?? siteOf(query).currency;
    const limit = (cents: number | null) =>
      cents === null ? "" : decimalOf(money(cents, currency));
    filters.push(`price:[${limit(priceCentsMin)}..${limit(priceCentsMax)}]`);
    filters.push(`priceCurrency:${currency}`);
  }
  const conditions = conditionIdsAtLeast(query.conditionAtLeast);
  if (conditions) filters.push(`conditionIds:{${conditions.join("|")}}`);
  return filters.join(",");
}

/** Signs that mean "or" and "anything" to eBay are no part of the words that a person looks for. */
function wordsOf(words: string): string {
  return words
    .replace(/[*(),]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Source: https://developer.ebay.com/api-docs/buy/static/ref-buy-browse-filters.html (read 2026-10-03). */
export function searchParameters(query: SearchQuery, offset: number) {
  if (query.category !== null && !/^\d+$/.test(query.category)) {
    throw invalidQuery("category", "eBay knows its categories by number, such as 9355.");
  }
  return {
    q: wordsOf(query.words),
    category_ids: query.category,
    filter: filterOf(query),
    sort: "newlyListed",
    fieldgroups: "MATCHING_ITEMS,EXTENDED",
    limit: PAGE_SIZE,
    offset,
  };
}
