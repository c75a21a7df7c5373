import type { Offer, World } from "../contract";
import { createNumbering } from "../kit/numbering";
import { ACCOUNTS } from "./account";
import type { ListingRecord } from "./listing-record";
import { offerListing } from "./offer-listing";

export type StrangerShop = {
  readonly shopId: number;
  readonly userId: number;
  readonly name: string;
};

/** What the world's other sellers have on Etsy. */
export type StrangerListings = {
  readonly find: (listingId: number) => ListingRecord | undefined;
  readonly all: () => readonly ListingRecord[];
  readonly shops: () => readonly StrangerShop[];
};

const isAccount = (offer: Offer) => ACCOUNTS.some(({ shopName }) => shopName === offer.seller);

export function createStrangerListings({ catalogue, now }: World): StrangerListings {
  const shopIds = createNumbering("etsy shop", 50_000_000, 9_000_000);
  const userIds = createNumbering("etsy user", 700_000_000, 90_000_000);
  const changedAt = new Map<string, Date>();
  catalogue.watch(({ offer }) => changedAt.set(offer.id, now()));

  const shopOf = (name: string): StrangerShop => ({
    shopId: shopIds.numberOf(name),
    userId: userIds.numberOf(name),
    name,
  });
  const listing = (offer: Offer) => {
    const { shopId, userId } = shopOf(offer.seller);
    return offerListing(offer, { shopId, userId }, changedAt.get(offer.id) ?? offer.listedAt);
  };
  const offers = () => catalogue.list({ market: "etsy" }).filter((offer) => !isAccount(offer));
  return {
    find: (listingId) => {
      const offer = catalogue.find(String(listingId));
      return offer?.market === "etsy" && !isAccount(offer) ? listing(offer) : undefined;
    },
    all: () => offers().map(listing),
    shops: () => [...new Set(offers().map(({ seller }) => seller))].map(shopOf),
  };
}
