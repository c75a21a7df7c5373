import type { Offer } from "../contract";
import { hashOf } from "../core/random";
import type { ImageRecord, ListingRecord } from "./listing-record";
import { taxonomyFor } from "./taxonomy";
import { whenMade } from "./when-made";

const DAYS_120_MS = 120 * 86_400_000;

const STATES = { live: "active", sold: "sold_out", ended: "inactive" } as const;

export const expiryOf = (listedAt: Date) => new Date(listedAt.getTime() + DAYS_120_MS);

function imagesOf(offer: Offer): readonly ImageRecord[] {
  return offer.photos.map((path, index) => ({
    imageId: 5_000_000_000 + hashOf(`image ${offer.id} ${path}`),
    path,
    altText: index === 0 ? offer.title : "",
    createdAt: offer.listedAt,
  }));
}

const tagOf = (text: string) =>
  text
    .replace(/[^\p{L}\p{Nd}\p{Zs}\-']/gu, " ")
    .trim()
    .slice(0, 20)
    .trim()
    .toLowerCase();

/** What a stranger's offer looks like as a listing. */
export function offerListing(
  offer: Offer,
  ids: { readonly shopId: number; readonly userId: number },
  updatedAt: Date,
): ListingRecord {
  return {
    listingId: Number(offer.id),
    offerId: offer.id,
    ...ids,
    title: offer.title,
    description: offer.description,
    state: STATES[offer.state],
    quantity: offer.quantity,
    priceCents: offer.priceCents,
    currency: offer.currency,
    shippingCents: offer.shippingCents,
    place: offer.place,
    whoMade: "someone_else",
    whenMade: whenMade(`${offer.facts.era ?? ""} ${offer.facts.year ?? ""} ${offer.title}`),
    taxonomyId: taxonomyFor(offer.category),
    tags: [offer.brand, offer.model, offer.category].map(tagOf).filter((tag) => tag !== ""),
    materials: [],
    sku: "",
    shippingProfileId: null,
    returnPolicyId: null,
    readinessStateId: null,
    isSupply: false,
    images: imagesOf(offer),
    createdAt: offer.listedAt,
    updatedAt,
    endsAt: expiryOf(offer.listedAt),
  };
}
