import type { Offer } from "../contract";
import { hashOf } from "../core/random";
import { gradeOf } from "./grades";
import { priceJson } from "./price-json";
import type { Release } from "./releases";

const COUNTRIES: Readonly<Record<string, string>> = {
  US: "United States",
  GB: "United Kingdom",
  DE: "Germany",
};

const STATES = { live: "For Sale", sold: "Sold", ended: "Expired" } as const;

function sellerJson({ seller, shippingCents }: Offer, baseUrl: string) {
  const total = 20 + (hashOf(`ratings ${seller}`) % 4_000);
  return {
    id: 1_000_000 + (hashOf(`discogs seller ${seller}`) % 8_000_000),
    username: seller,
    resource_url: `${baseUrl}/users/${seller}`,
    url: `${baseUrl}/users/${seller}`,
    html_url: `https://www.discogs.com/user/${seller}`,
    stats: { rating: "99.2", stars: 5, total },
    min_order_total: 0,
    payment: "PayPal",
    shipping: shippingCents === null ? "Collection only." : "Sent within three days.",
  };
}

/** A listing of the marketplace. Where nothing is known of the postage, the object is empty, not zero. */
export function listingJson(
  offer: Offer,
  release: Release,
  bases: { baseUrl: string; rootUrl: string },
) {
  const { baseUrl, rootUrl } = bases;
  const { currency, shippingCents } = offer;
  const [photo] = offer.photos;
  const grade = gradeOf(offer.condition);
  return {
    id: Number(offer.id),
    resource_url: `${baseUrl}/marketplace/listings/${offer.id}`,
    uri: `https://www.discogs.com/sell/item/${offer.id}`,
    status: STATES[offer.state],
    price: priceJson(offer.priceCents, currency),
    original_price: { curr_abbr: currency, ...priceJson(offer.priceCents, currency) },
    shipping_price: shippingCents === null ? {} : priceJson(shippingCents, currency),
    shipping_is_blocked: shippingCents === null,
    allow_offers: true,
    condition: grade,
    sleeve_condition: grade,
    comments: offer.description,
    posted: offer.listedAt.toISOString().replace(".000Z", "Z"),
    ships_from: COUNTRIES[offer.place.country] ?? offer.place.country,
    audio: false,
    seller: sellerJson(offer, baseUrl),
    release: {
      id: release.id,
      description: `${release.artist} - ${release.title} (${release.descriptions.join(", ")})`,
      artist: release.artist,
      title: release.title,
      year: release.year,
      catalog_number: release.catalogNumber,
      format: release.descriptions.join(", "),
      thumbnail: photo === undefined ? "" : `${rootUrl}${photo}`,
      resource_url: `${baseUrl}/releases/${release.id}`,
    },
  };
}
