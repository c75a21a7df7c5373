import { hashOf } from "../core/random";
import type { ListingRecord } from "./listing-record";
import { priceJson } from "./price-json";
import { regionOf } from "./region-of";
import { timeJson } from "./time-json";

export type Bases = {
  /** Where the market is reached. */
  readonly baseUrl: string;
  /** Where photos are. */
  readonly rootUrl: string;
};

const STATES = { draft: "Draft", live: "Live", sold: "Sold", ended: "Ended" } as const;

export const photoUrl = (path: string, rootUrl: string) =>
  path.startsWith("/") ? `${rootUrl}${path}` : path;

export function photoJson(path: string, rootUrl: string) {
  const link = { href: photoUrl(path, rootUrl) };
  return { _links: { large_crop: link, small_crop: link, full: link, thumbnail: link } };
}

const slugOf = (listing: ListingRecord) =>
  `${listing.id}-${listing.title}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");

/** Dearer everywhere else (XX); no rates where the buyer has to come. */
function shippingJson({ shippingCents, currency, place }: ListingRecord) {
  if (shippingCents === null) return { local: true, rates: [], user_region_rate: null };
  const home = { region_code: place.country, rate: priceJson(shippingCents, currency) };
  const away = { region_code: "XX", rate: priceJson(shippingCents * 2, currency) };
  return { local: true, rates: [home, away], user_region_rate: home };
}

function linksOf(listing: ListingRecord, { baseUrl, rootUrl }: Bases) {
  const self = `${baseUrl}/api/listings/${listing.id}`;
  const mine = `${baseUrl}/api/my/listings/${listing.id}`;
  const [photo] = listing.photos;
  return {
    ...(photo === undefined ? {} : { photo: { href: photoUrl(photo, rootUrl) } }),
    self: { href: self },
    update: { method: "PUT", href: self },
    end: { method: "PUT", href: `${mine}/state/end` },
    edit: { href: `${self}/edit` },
    web: { href: `${baseUrl}/item/${slugOf(listing)}` },
    make_offer: { method: "POST", href: `${self}/offer` },
  };
}

/** A listing as Reverb shows it in lists and alone. The SKU is the seller's own business. */
export function listingJson(listing: ListingRecord, bases: Bases, isOwner = false) {
  const price = priceJson(listing.priceCents, listing.currency);
  const { condition, category, place } = listing;
  return {
    id: listing.id,
    make: listing.make,
    model: listing.model,
    finish: listing.finish,
    year: listing.year,
    title: listing.title,
    created_at: timeJson(listing.createdAt),
    published_at: listing.publishedAt && timeJson(listing.publishedAt),
    shop_name: listing.shopName,
    shop: { name: listing.shopName, slug: listing.shopName.replaceAll("_", "-") },
    description: listing.description,
    condition: { uuid: condition.uuid, display_name: condition.name, slug: condition.slug },
    categories: [{ uuid: category.uuid, full_name: category.fullName }],
    price,
    buyer_price: price,
    ...(isOwner ? { seller_price: price, sku: listing.sku } : {}),
    listing_currency: listing.currency,
    inventory: listing.inventory,
    has_inventory: listing.hasInventory,
    offers_enabled: listing.isOpenToOffers,
    auction: false,
    location: {
      locality: place.city,
      region: regionOf(place),
      country_code: place.country,
      display_location: `${place.city}, ${place.country}`,
    },
    shipping: shippingJson(listing),
    stats: {
      views: hashOf(`views ${listing.id}`) % 400,
      watches: hashOf(`watches ${listing.id}`) % 20,
    },
    state: { slug: listing.state, description: STATES[listing.state] },
    slug: slugOf(listing),
    photos: listing.photos.map((path) => photoJson(path, bases.rootUrl)),
    _links: linksOf(listing, bases),
  };
}
