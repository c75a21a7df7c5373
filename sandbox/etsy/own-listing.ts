import type { Call, Reply } from "../contract";
import type { Account } from "./account";
import type { Etsy } from "./etsy";
import { etsyError, notFound } from "./etsy-error";
import type { ListingRecord } from "./listing-record";

/** The listing in the path if it is the account's; a reply if it is not. */
export function ownListing(
  { own, strangers }: Etsy,
  call: Call,
  account: Account,
): ListingRecord | Reply {
  const id = Number(call.params.listing_id);
  const listing = own.find(id);
  if (listing?.shopId === account.shopId) return listing;
  return listing || strangers.find(id)
    ? etsyError(403, "User does not own this listing.")
    : notFound(`a Listing with listing_id = ${call.params.listing_id}`);
}

export const isReply = (one: ListingRecord | Reply): one is Reply => "status" in one;
