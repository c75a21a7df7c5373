import type { Call, Reply, Route } from "../contract";
import { activeListings, type Etsy, findListing, isSeller, open, scoped } from "./etsy";
import { etsyError, notFound } from "./etsy-error";
import { listingJson } from "./listing-json";
import type { ListingRecord } from "./listing-record";
import { listingWithParts } from "./listing-with-parts";
import { pageReply } from "./page-of";
import { searchListings } from "./search-listings";

const STATES = ["active", "inactive", "sold_out", "draft", "expired"];

const plainPage = (call: Call, found: readonly ListingRecord[]): Reply =>
  pageReply(call, found, (listing) => listingJson(listing, call.baseUrl));

/** What was sold can still be looked at; what was taken down or is a draft only by its seller. */
const isShown = (etsy: Etsy, call: Call, listing: ListingRecord) =>
  listing.state === "active" || listing.state === "sold_out" || isSeller(etsy, call, listing);

function one(etsy: Etsy, call: Call): Reply {
  const listing = findListing(etsy, call.params.listing_id);
  if (!listing || !isShown(etsy, call, listing))
    return notFound(`a Listing with listing_id = ${call.params.listing_id}`);
  return { status: 200, body: listingWithParts(etsy, listing, call) };
}

function batch(etsy: Etsy, call: Call): Reply {
  const ids = [...call.query.getAll("listing_ids"), ...call.query.getAll("listing_ids[]")]
    .flatMap((part) => part.split(","))
    .filter((id) => id !== "");
  if (ids.length === 0) return etsyError(400, "Missing required parameter: listing_ids");
  if (ids.length > 100) return etsyError(400, "listing_ids can hold no more than 100 ids.");
  const found = ids
    .map((id) => findListing(etsy, id))
    .filter((listing) => listing !== undefined)
    .filter((listing) => isShown(etsy, call, listing));
  const results = found.map((listing) => listingWithParts(etsy, listing, call));
  return { status: 200, body: { count: results.length, results } };
}

function ofShop(etsy: Etsy, call: Call): Reply {
  const state = call.query.get("state") ?? "active";
  if (!STATES.includes(state)) return etsyError(400, "Invalid state.");
  const mine = etsy.own
    .all()
    .filter((one) => one.shopId === Number(call.params.shop_id) && one.state === state);
  const found = searchListings(mine, call.query);
  return pageReply(call, found, (listing) => listingWithParts(etsy, listing, call));
}

export function listingRoutes(etsy: Etsy): readonly Route[] {
  return [
    open("findAllListingsActive", "GET", "/listings/active", (call) =>
      plainPage(call, searchListings(activeListings(etsy), call.query)),
    ),
    open("findAllActiveListingsByShop", "GET", "/shops/{shop_id}/listings/active", (call) => {
      const shopId = Number(call.params.shop_id);
      const ofIt = activeListings(etsy).filter((listing) => listing.shopId === shopId);
      return plainPage(call, searchListings(ofIt, call.query));
    }),
    open("getListingsByListingIds", "GET", "/listings/batch", (call) => batch(etsy, call)),
    open("getListing", "GET", "/listings/{listing_id}", (call) => one(etsy, call)),
    scoped(etsy, ["getListingsByShop", "GET", "/shops/{shop_id}/listings", "listings_r"], (call) =>
      ofShop(etsy, call),
    ),
  ];
}
