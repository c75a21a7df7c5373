import type { OfferDraft } from "../core/catalogue";
import { ACCOUNTS } from "./account";
import type { ListingRecord } from "./listing-record";
import { worldCategory } from "./taxonomy";

/** What the world sees of an account's listing. Etsy knows neither brand nor condition. */
export function toOffer(listing: ListingRecord): OfferDraft {
  const account = ACCOUNTS.find(({ shopId }) => shopId === listing.shopId);
  if (!account) throw new Error(`Shop ${listing.shopId} is not one of an account.`);
  return {
    thingId: `etsy${listing.listingId}`,
    market: "etsy",
    title: listing.title,
    description: listing.description,
    brand: "",
    model: "",
    category: worldCategory(listing.taxonomyId),
    facts: {},
    condition: "good",
    priceCents: listing.priceCents,
    currency: listing.currency,
    shippingCents: listing.shippingCents,
    format: "fixed",
    seller: account.shopName,
    place: listing.place,
    photos: listing.images.map(({ path }) => path),
    quantity: listing.quantity,
  };
}
