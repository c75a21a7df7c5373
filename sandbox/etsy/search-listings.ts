import { hashOf } from "../core/random";
import { exchange } from "../kit/exchange";
import { matchesWords } from "../kit/matches-words";
import type { ListingRecord } from "./listing-record";
import { taxonomyNode } from "./taxonomy";

const SEARCHES = ["keywords", "min_price", "max_price", "taxonomy_id", "shop_location"];

/** Etsy compares in dollars; what the sandbox has no rate for costs more than any bound. */
function priceOf({ priceCents, currency }: ListingRecord): number {
  const cents = exchange(priceCents, currency, "USD");
  return cents === null ? Number.POSITIVE_INFINITY : cents / 100;
}

const isUnder = (listing: ListingRecord, taxonomyId: number) =>
  taxonomyNode(listing.taxonomyId)?.full_path_taxonomy_ids.includes(taxonomyId) ?? false;

const KEYS: Readonly<Record<string, (listing: ListingRecord) => number>> = {
  created: ({ createdAt }) => createdAt.getTime(),
  updated: ({ updatedAt }) => updatedAt.getTime(),
  price: priceOf,
  score: ({ listingId }) => hashOf(`score ${listingId}`),
};

function sorted(listings: readonly ListingRecord[], query: URLSearchParams) {
  // The order may be chosen only together with a search.
  const isSearch = SEARCHES.some((name) => query.get(name));
  const on = (isSearch && query.get("sort_on")) || "created";
  const order = (isSearch && query.get("sort_order")) || "desc";
  const key = KEYS[on] ?? KEYS.created;
  if (!key) return listings;
  const isUp = on !== "score" && ["asc", "ascending", "up"].includes(order);
  const sign = isUp ? 1 : -1;
  return [...listings].sort(
    (a, b) => sign * (key(a) - key(b)) || sign * (a.listingId - b.listingId),
  );
}

/** What of these fits the query, in the order it asks for; newest first where it asks for none. */
export function searchListings(
  listings: readonly ListingRecord[],
  query: URLSearchParams,
): readonly ListingRecord[] {
  const keywords = query.get("keywords") ?? "";
  const least = Number(query.get("min_price") || 0);
  const most = Number(query.get("max_price") || Number.POSITIVE_INFINITY);
  const taxonomyId = Number(query.get("taxonomy_id") || 0);
  const found = listings.filter(
    (listing) =>
      matchesWords(keywords, `${listing.title} ${listing.tags.join(" ")}`) &&
      priceOf(listing) >= least &&
      priceOf(listing) <= most &&
      (taxonomyId === 0 || isUnder(listing, taxonomyId)),
  );
  return sorted(found, query);
}
