import type { Offer, World } from "../contract";
import type { ListingRecord } from "./listing-record";
import { offerListing } from "./offer-listing";
import { createStrangerShops, isAccountOffer, type StrangerShops } from "./stranger-shops";

/** What the world's other sellers have on Etsy. */
export type StrangerListings = {
  readonly find: (listingId: number) => ListingRecord | undefined;
  readonly live: () => readonly ListingRecord[];
  readonly shops: StrangerShops;
};

export function createStrangerListings({ catalogue, now }: World): StrangerListings {
  const shops = createStrangerShops(catalogue);
  const changedAt = new Map<string, Date>();
  catalogue.watch(({ offer }) => changedAt.set(offer.id, now()));

  const listing = (offer: Offer): ListingRecord => {
    const shop = shops.ofSeller(offer.seller);
    if (!shop) throw new Error(`The shop of ${offer.seller} was never opened.`);
    const { shopId, userId } = shop;
    return offerListing(offer, { shopId, userId }, changedAt.get(offer.id) ?? offer.listedAt);
  };
  return {
    shops,
    find: (listingId) => {
      const offer = catalogue.find(String(listingId));
      return offer?.market === "etsy" && !isAccountOffer(offer) ? listing(offer) : undefined;
    },
    live: () =>
      catalogue
        .list({ market: "etsy", state: "live" })
        .filter((offer) => !isAccountOffer(offer))
        .map(listing),
  };
}
