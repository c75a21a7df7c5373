import { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import {
  ListingDraft,
  type ListingState,
  type Shipping,
} from "@/lib/domain/listing/listing-draft.schema";
import { attributesOf } from "../attributes-of";
import type { Mapped } from "../found-page";
import { httpUrl, photoUrls } from "../http-url";
import { instantOf } from "../instant-of";
import { moneyFromDecimal } from "../money-from-decimal";
import { plainText } from "../plain-text";
import { type ShippingRate, shippingTo } from "../shipping-to";
import { toDraft } from "../to-draft";
import type { Listing } from "./api.schema";
import { reverbCondition } from "./conditions";

const moneyOf = (amount: Listing["price"]) => moneyFromDecimal(amount?.amount, amount?.currency);

const REGIONS: Readonly<Record<string, ShippingRate["to"]>> = {
  XX: "everywhere-else",
  EUR_EU: "eu",
  US_CON: { country: "US" },
};

function regionOf(code: string | null | undefined): ShippingRate["to"] {
  if (code && /^[A-Z]{2}$/.test(code) && code !== "XX") return { country: code };
  return REGIONS[code ?? ""] ?? "other";
}

function shippingOf({ shipping, local_pickup_only }: Listing, shipTo: string | null): Shipping {
  const rates = (shipping?.rates ?? []).map(({ region_code, rate }) => ({
    to: regionOf(region_code),
    cost: moneyOf(rate),
  }));
  const isPickupOnly =
    local_pickup_only === true || (rates.length === 0 && shipping?.local === true);
  return isPickupOnly ? { kind: "pickup_only", cost: null } : shippingTo(rates, shipTo);
}

const STATES: Readonly<Record<string, ListingState>> = { live: "active", sold: "sold" };

function photosOf({ photos, _links }: Listing): string[] {
  const full = (photos ?? []).map(
    (photo) => photo._links?.full?.href ?? photo._links?.large_crop?.href,
  );
  return photoUrls(full.length > 0 ? full : [_links?.photo?.href]);
}

function factsOf({ model, finish, year }: Listing) {
  return [
    ["model", model],
    ["finish", finish],
    ["year", year],
  ] as const;
}

function sharedFields(listing: Listing, shipTo: string | null) {
  const { condition, location, shop } = listing;
  return {
    externalId: listing.id ? String(listing.id) : null,
    title: listing.title?.trim().slice(0, 500),
    description: plainText(listing.description ?? "").slice(0, 20_000),
    category: listing.categories?.[0]?.full_name?.slice(0, 200) || null,
    brand: listing.make?.trim().slice(0, 120) || null,
    condition: reverbCondition(condition?.uuid ?? null, condition?.display_name ?? null),
    conditionText: condition?.display_name?.slice(0, 120) || null,
    attributes: attributesOf(factsOf(listing)),
    price: moneyOf(listing.price),
    shipping: shippingOf(listing, shipTo),
    place: {
      label: (location?.display_location || location?.country_code)?.slice(0, 200) || null,
      latitude: null,
      longitude: null,
    },
    url: httpUrl(listing._links?.web?.href),
    sellerRef: (shop?.slug || listing.shop_name)?.slice(0, 200) || null,
  };
}

export function mapListing(listing: Listing, shipTo: string | null): Mapped<ListingDraft> {
  return toDraft(ListingDraft, {
    ...sharedFields(listing, shipTo),
    photoUrls: photosOf(listing),
    state: STATES[listing.state?.slug ?? ""] ?? "gone",
    listedAt: instantOf(listing.published_at ?? listing.created_at),
  });
}

/** Only what Reverb marks as sold. The day of the sale is not said, nor whether a lower offer was taken. */
export function mapSold(listing: Listing, shipTo: string | null): Mapped<CompDraft> {
  const shared = sharedFields(listing, shipTo);
  if (listing.state?.slug !== "sold") {
    const reason = "It is not marked as sold.";
    return { kind: "rejected", rejected: { externalId: shared.externalId, reason } };
  }
  const basis = "Price on the listing that sold; an accepted offer may have been lower";
  return toDraft(CompDraft, {
    ...shared,
    attributes: attributesOf([...factsOf(listing), ["price basis", basis]]),
    basis: "sold",
    observedOn: null,
  });
}
