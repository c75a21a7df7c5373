import type { Listing } from "@/db/schema";
import { money } from "@/lib/core/money";
import type { VerdictSubject } from "@/lib/domain/verdict/verdict-subject";

type Judgeable = Pick<
  Listing,
  | "id"
  | "title"
  | "description"
  | "category"
  | "brand"
  | "condition"
  | "conditionText"
  | "state"
  | "priceCents"
  | "priceCurrency"
  | "shippingKind"
  | "shippingCents"
>;

/** A stored listing as judging sees it. */
export function subjectOf(listing: Judgeable): VerdictSubject {
  const { id, title, description, category, brand, condition, conditionText, state } = listing;
  const { priceCurrency } = listing;
  const cost = listing.shippingCents === null ? null : money(listing.shippingCents, priceCurrency);
  return {
    listingId: id,
    title,
    description,
    category,
    brand,
    condition,
    conditionText,
    state,
    price: money(listing.priceCents, priceCurrency),
    shipping: { kind: listing.shippingKind, cost },
  };
}
