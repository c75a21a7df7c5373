import type { Offer, Place } from "../contract";
import { categoryOf, type ReverbCategory } from "./categories";
import { conditionOf, type ReverbCondition } from "./conditions";

export type ListingState = "draft" | "live" | "sold" | "ended";

/** A listing as Reverb keeps it, whether it came from the world's offers or from a call of the API. */
export type ListingRecord = {
  readonly id: number;
  /** The world's offer; null while it is a draft. */
  readonly offerId: string | null;
  readonly make: string;
  readonly model: string;
  readonly finish: string;
  readonly year: string;
  readonly title: string;
  readonly description: string;
  readonly shopName: string;
  readonly category: ReverbCategory;
  readonly condition: ReverbCondition;
  readonly priceCents: number;
  readonly currency: string;
  readonly shippingCents: number | null;
  readonly inventory: number;
  readonly hasInventory: boolean;
  readonly isOpenToOffers: boolean;
  readonly sku: string;
  /** Paths under the sandbox's root, or addresses that were given. */
  readonly photos: readonly string[];
  readonly place: Place;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly state: ListingState;
};

/** What a stranger's offer looks like as a listing. */
export function listingOf(offer: Offer): ListingRecord {
  const condition = conditionOf(offer.thingId, offer.condition);
  return {
    id: Number(offer.id),
    offerId: offer.id,
    make: offer.brand,
    model: offer.model,
    finish: offer.facts.colour ?? "",
    year: offer.facts.year ?? "",
    title: offer.title,
    description: offer.description,
    shopName: offer.seller,
    category: categoryOf(offer.category),
    condition,
    priceCents: offer.priceCents,
    currency: offer.currency,
    shippingCents: offer.shippingCents,
    inventory: offer.quantity,
    hasInventory: condition.isStocked,
    isOpenToOffers: true,
    sku: "",
    photos: offer.photos,
    place: offer.place,
    createdAt: offer.listedAt,
    publishedAt: offer.listedAt,
    state: offer.state,
  };
}
