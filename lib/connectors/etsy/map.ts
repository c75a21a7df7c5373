import { isCurrencyCode, minorDigits } from "@/lib/core/currency";
import { type Money, money } from "@/lib/core/money";
import { ListingDraft, type ListingState } from "@/lib/domain/listing/listing-draft.schema";
import { attributesOf } from "../attributes-of";
import type { Mapped } from "../found-page";
import { httpUrl, photoUrls } from "../http-url";
import { instantOf } from "../instant-of";
import { decodeEntities } from "../plain-text";
import { type ShippingRate, shippingTo } from "../shipping-to";
import { toDraft } from "../to-draft";
import type { Listing } from "./api.schema";

/** `{ amount: 1150, divisor: 100 }` is 11.50; null where it is no whole number of the smallest coins. */
export function moneyOf(amount: Listing["price"]): Money | null {
  const { amount: count, divisor, currency_code: currency } = amount ?? {};
  if (typeof count !== "number" || !divisor || !currency || !isCurrencyCode(currency)) return null;
  const cents = (count * 10 ** minorDigits(currency)) / divisor;
  return Number.isSafeInteger(cents) && cents >= 0 ? money(cents, currency) : null;
}

type Destination = NonNullable<
  NonNullable<Listing["shipping_profile"]>["shipping_profile_destinations"]
>[number];

function rateOf(destination: Destination): ShippingRate {
  const { destination_country_iso: country, destination_region: region } = destination;
  const cost = moneyOf(destination.primary_cost);
  if (country) return { to: { country }, cost };
  if (region === "eu") return { to: "eu", cost };
  return { to: region === "non_eu" ? "other" : "everywhere-else", cost };
}

const STATES: Readonly<Record<string, ListingState>> = { active: "active", sold_out: "sold" };

/** "1990s" and "made_to_order" in words. */
const inWords = (text: string | null | undefined) => text?.replaceAll("_", " ");

function photosOf({ images }: Listing): string[] {
  const inOrder = [...(images ?? [])].sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
  return photoUrls(inOrder.map(({ url_fullxfull }) => url_fullxfull));
}

/** Etsy knows no condition; what it knows of age and maker stands in the attributes. */
export function mapListing(listing: Listing, shipTo: string | null): Mapped<ListingDraft> {
  const { listing_id: id, shop_id: shopId } = listing;
  const rates = (listing.shipping_profile?.shipping_profile_destinations ?? []).map(rateOf);
  const place = listing.shop?.shop_location_country_iso ?? null;
  return toDraft(ListingDraft, {
    externalId: typeof id === "number" ? String(id) : null,
    title: listing.title && decodeEntities(listing.title).trim().slice(0, 500),
    description: decodeEntities(listing.description ?? "").slice(0, 20_000),
    category: null,
    brand: null,
    condition: "unknown",
    conditionText: null,
    attributes: attributesOf([
      ["made", inWords(listing.when_made)],
      ["made by", inWords(listing.who_made)],
      ["materials", listing.materials],
      ["etsy taxonomy", listing.taxonomy_id],
    ]),
    price: moneyOf(listing.price),
    shipping: shippingTo(rates, shipTo),
    place: { label: place || null, latitude: null, longitude: null },
    url: httpUrl(listing.url),
    photoUrls: photosOf(listing),
    sellerRef: typeof shopId === "number" ? String(shopId) : null,
    state: STATES[listing.state ?? ""] ?? "gone",
    // The creation that renewing does not change.
    listedAt: instantOf(listing.original_creation_timestamp),
  });
}
