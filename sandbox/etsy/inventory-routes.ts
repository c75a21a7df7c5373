import type { Route } from "../contract";
import { jsonOf } from "../core/call-body";
import { type Etsy, scoped } from "./etsy";
import { etsyError } from "./etsy-error";
import { readInventory } from "./inventory-fields";
import { inventoryJson } from "./inventory-json";
import { listingJson } from "./listing-json";
import { isReply, ownListing } from "./own-listing";

const PATH = "/listings/{listing_id}/inventory";

export function inventoryRoutes(etsy: Etsy): readonly Route[] {
  return [
    scoped(etsy, ["getListingInventory", "GET", PATH, "listings_r"], (call, account) => {
      const listing = ownListing(etsy, call, account);
      if (isReply(listing)) return listing;
      const isWithListing = call.query.get("includes") === "Listing";
      const part = isWithListing ? { listing: listingJson(listing, call.baseUrl) } : {};
      return { status: 200, body: { ...inventoryJson(listing), ...part } };
    }),
    scoped(etsy, ["updateListingInventory", "PUT", PATH, "listings_w"], (call, account) => {
      const listing = ownListing(etsy, call, account);
      if (isReply(listing)) return listing;
      const read = readInventory(jsonOf(call), account.currency);
      if (read.kind === "wrong") return etsyError(400, read.error);
      const after = etsy.own.update(listing.listingId, read.value);
      return { status: 200, body: inventoryJson(after) };
    }),
  ];
}
