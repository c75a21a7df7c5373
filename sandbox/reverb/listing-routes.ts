import type { Call, Reply, Route } from "../contract";
import { hal, notFound } from "./hal";
import { listingJson, photoJson } from "./listing-json";
import type { ListingRecord } from "./listing-record";
import { pageOf } from "./page-of";
import { callerOf, findListing, listingsIn, open, type Reverb } from "./reverb";
import { searchListings } from "./search-listings";

/** `show_only_sold` turns to what was sold, at the prices that were asked last; `state` means nothing here. */
function search(reverb: Reverb, call: Call): Reply {
  const state = call.query.get("show_only_sold") === "true" ? "sold" : "live";
  const found = searchListings(listingsIn(reverb, state), call.query);
  return pageOf(call, "listings", found, (listing) => listingJson(listing, call));
}

const isOwnersOf = (reverb: Reverb, call: Call, { shopName }: ListingRecord) =>
  callerOf(reverb, call)?.account.shopName === shopName;

function shown(reverb: Reverb, call: Call, slug: string | undefined) {
  const listing = findListing(reverb, slug);
  if (!listing) return undefined;
  const isOwner = isOwnersOf(reverb, call, listing);
  return listing.state !== "draft" || isOwner ? { listing, isOwner } : undefined;
}

export function listingRoutes(reverb: Reverb): readonly Route[] {
  return [
    open("GetListings", "GET", "/listings", (call) => search(reverb, call)),
    open("GetListingsAll", "GET", "/listings/all", (call) => search(reverb, call)),
    open("GetListingsSlug", "GET", "/listings/{slug}", (call) => {
      const found = shown(reverb, call, call.params.slug);
      return found ? hal(call, listingJson(found.listing, call, found.isOwner)) : notFound();
    }),
    open("GetListingsListingImages", "GET", "/listings/{listing_id}/images", (call) => {
      const found = shown(reverb, call, call.params.listing_id);
      if (!found) return notFound();
      const photos = found.listing.photos.map((path, index) => ({
        id: found.listing.id * 100 + index + 1,
        ...photoJson(path, call.rootUrl),
      }));
      return hal(call, { photos });
    }),
  ];
}
