import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { CapturedListing } from "./captured-listing.schema";

export type CapturedDraft =
  | { readonly kind: "draft"; readonly draft: ListingDraft }
  /** What an auction stands at is no ask: judged as one, nearly every auction would be a bargain. */
  | { readonly kind: "bid" }
  | { readonly kind: "no-price" };

const ID_MAX = 300;

/** The name under which a captured thing is kept: two marketplaces may number alike. */
export function capturedId({ marketplace, externalId }: CapturedListing): string {
  return (marketplace === null ? externalId : `${marketplace}:${externalId}`).slice(0, ID_MAX);
}

/** What was read as a listing like any other; what was not said stays open. */
export function capturedDraft(listing: CapturedListing): CapturedDraft {
  const { price, priceKind, shipping, place, state, listedAt } = listing;
  if (price === null) return { kind: "no-price" };
  if (priceKind === "current-bid") return { kind: "bid" };
  const isOneCurrency = !shipping?.cost || shipping.cost.currency === price.currency;
  const { title, category, brand, condition, conditionText, attributes } = listing;
  const { url, photoUrls, sellerRef } = listing;
  const draft = {
    externalId: capturedId(listing),
    title,
    description: listing.description ?? "",
    category,
    brand,
    condition,
    conditionText,
    attributes,
    price,
    shipping: shipping && isOneCurrency ? shipping : ({ kind: "unknown", cost: null } as const),
    place: place ?? { label: null, latitude: null, longitude: null },
    url,
    photoUrls,
    sellerRef,
    state: priceKind === "sold" ? ("sold" as const) : (state ?? "active"),
    listedAt: listedAt === null ? null : new Date(listedAt),
  };
  return { kind: "draft", draft };
}
