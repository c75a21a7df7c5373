import type { Place } from "../contract";

export type ListingState = "active" | "inactive" | "sold_out" | "draft" | "expired";

export type ImageRecord = {
  readonly imageId: number;
  readonly path: string;
  readonly altText: string;
  readonly createdAt: Date;
};

/** A listing as Etsy keeps it, whether it came from the world's offers or from a call of the API. */
export type ListingRecord = {
  readonly listingId: number;
  /** The world's offer; null while it is a draft. */
  readonly offerId: string | null;
  readonly shopId: number;
  readonly userId: number;
  readonly title: string;
  readonly description: string;
  readonly state: ListingState;
  readonly quantity: number;
  readonly priceCents: number;
  readonly currency: string;
  /** Null: collection only. */
  readonly shippingCents: number | null;
  readonly place: Place;
  readonly whoMade: string;
  readonly whenMade: string;
  readonly taxonomyId: number;
  readonly tags: readonly string[];
  readonly materials: readonly string[];
  readonly sku: string;
  readonly shippingProfileId: number | null;
  readonly returnPolicyId: number | null;
  readonly readinessStateId: number | null;
  readonly isSupply: boolean;
  readonly images: readonly ImageRecord[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly endsAt: Date;
};
