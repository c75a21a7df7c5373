import type { Offer, World } from "../../contract";
import type { OfferDraft, OfferPatch } from "../../core/catalogue";
import type { Policy } from "../account/seller-policies";
import { findConditionByCode, toCondition } from "../conditions";
import { centsOf } from "../money";
import { isSiteId, siteOf } from "../sites";
import { findLeaf } from "../taxonomy/ebay-categories";
import type { PublishCase } from "./publish-problems";
import type { StockItem, StockOffer } from "./stock";

function firstOf(aspects: Readonly<Record<string, readonly string[]>>, ...names: string[]): string {
  return names.map((name) => aspects[name]?.[0]).find((value) => value !== undefined) ?? "";
}

/** The pictures of this sandbox by their path, so that they follow the address it is reached at. */
function photosOf(urls: readonly string[], rootUrl: string): readonly string[] {
  return urls.map((url) =>
    url.startsWith(`${rootUrl}/photos/`) ? url.slice(rootUrl.length) : url,
  );
}

export function quantityOf({ details }: StockOffer, { item }: StockItem): number {
  const stocked = item.availability?.shipToLocationAvailability?.quantity ?? 0;
  return Math.min(details.availableQuantity ?? stocked, stocked);
}

/** What the buyers see of an offer and its item. */
export function listingPatch(offer: StockOffer, stockItem: StockItem, rootUrl: string): OfferPatch {
  const { product = {}, condition } = stockItem.item;
  const { details } = offer;
  return {
    title: product.title ?? "",
    description: details.listingDescription ?? product.description ?? "",
    condition: toCondition(findConditionByCode(condition ?? "")?.id ?? "3000"),
    priceCents: centsOf(details.pricingSummary?.price?.value ?? "") ?? 0,
    quantity: quantityOf(offer, stockItem),
    photos: photosOf(product.imageUrls ?? [], rootUrl),
  };
}

function draftOf(one: PublishCase, account: string): OfferDraft {
  const { offer, stockItem, stock, seller, rootUrl } = one;
  const { product = {} } = stockItem.item;
  const aspects = product.aspects ?? {};
  const { address = {} } =
    stock.locations.get(offer.details.merchantLocationKey ?? "")?.body.location ?? {};
  const site = siteOf(isSiteId(offer.marketplaceId) ? offer.marketplaceId : "EBAY_US");
  const policyId = offer.details.listingPolicies?.fulfillmentPolicyId;
  const policy: Policy | undefined = seller.policies.find(({ id }) => id === policyId);
  const colour = firstOf(aspects, "Color");
  return {
    thingId: `${account}:${offer.sku}`,
    market: "ebay",
    title: "",
    description: "",
    condition: "good",
    priceCents: 0,
    photos: [],
    ...listingPatch(offer, stockItem, rootUrl),
    brand: product.brand ?? firstOf(aspects, "Brand", "Artist"),
    model: firstOf(aspects, "Model", "Release Title"),
    category: findLeaf(offer.details.categoryId ?? "")?.category ?? "",
    facts: colour === "" ? {} : { colour },
    currency: site.currency,
    shippingCents: policy?.isCalculated ? 1_290 : (policy?.shippingCents ?? null),
    format: "fixed",
    seller: account,
    place: {
      city: address.city ?? "",
      country: address.country ?? site.country,
      postcode: address.postalCode ?? "",
    },
  };
}

/** Puts an offer before the buyers. A relist, too, gets a new listing id. */
export function list({ catalogue }: World, one: PublishCase, account: string): Offer {
  return catalogue.add(draftOf(one, account));
}

export type ListingStatus = "ACTIVE" | "OUT_OF_STOCK" | "ENDED";

/** Where everything is sold, a listing stays and waits for stock. */
export function statusOf({ catalogue }: World, listingId: string): ListingStatus {
  const offer = catalogue.find(listingId);
  if (offer?.state === "live") return "ACTIVE";
  return offer?.state === "sold" ? "OUT_OF_STOCK" : "ENDED";
}

/** Brings a listing to what its offer and item say now. */
export function revise(world: World, listingId: string, patch: OfferPatch): void {
  const { catalogue } = world;
  const listing = catalogue.find(listingId);
  if (!listing) return;
  const quantity = patch.quantity ?? listing.quantity;
  if (quantity === 0) {
    if (listing.state === "live") catalogue.empty(listingId);
    return;
  }
  if (listing.state === "sold") catalogue.restock(listingId, quantity);
  if (catalogue.find(listingId)?.state === "live")
    catalogue.change(listingId, { ...patch, quantity });
}
