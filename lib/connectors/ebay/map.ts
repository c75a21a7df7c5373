import type { Money } from "@/lib/core/money";
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
import { toDraft } from "../to-draft";
import type { Item, ItemSummary } from "./api.schema";
import { ebayCondition } from "./conditions";

type Shared = Pick<Item, keyof ItemSummary & keyof Item>;
type Amount = Shared["price"];

/** What the seller asks, in the seller's currency: a conversion by eBay is an estimate. */
function moneyOf(amount: Amount): Money | null {
  if (!amount) return null;
  const original = moneyFromDecimal(amount.convertedFromValue, amount.convertedFromCurrency);
  return original ?? moneyFromDecimal(amount.value, amount.currency);
}

function isAuction({ buyingOptions }: Shared): boolean {
  const options = buyingOptions ?? [];
  return options.includes("AUCTION") && !options.includes("FIXED_PRICE");
}

/** An auction with "buy it now" asks the fixed price; one without stands at its highest bid. */
function priceOf(item: Shared): Money | null {
  return isAuction(item)
    ? (moneyOf(item.currentBidPrice) ?? moneyOf(item.price))
    : moneyOf(item.price);
}

const UNKNOWN: Shipping = { kind: "unknown", cost: null };

/** The cheapest way of shipping whose cost is said. None said is not free. */
function shippingOf(item: Shared, deliveryOptions: readonly string[]): Shipping {
  const isPickupOnly =
    deliveryOptions.length > 0 &&
    deliveryOptions.every((option) => /PICKUP/.test(option) && option !== "PICKUP_DROP_OFF");
  if (isPickupOnly) return { kind: "pickup_only", cost: null };
  const costs = (item.shippingOptions ?? [])
    .filter(({ type }) => type !== "PICKUP")
    .flatMap(({ shippingCost }) => moneyOf(shippingCost) ?? []);
  const [first, ...others] = costs;
  if (!first || others.some(({ currency }) => currency !== first.currency)) return UNKNOWN;
  const cheapest = others.reduce((best, cost) => (cost.cents < best.cents ? cost : best), first);
  return cheapest.cents === 0 ? { kind: "free", cost: null } : { kind: "known", cost: cheapest };
}

function placeOf({ itemLocation }: Shared) {
  const { city, stateOrProvince, postalCode, country } = itemLocation ?? {};
  const label = [city, stateOrProvince, city ? null : postalCode, country]
    .filter(Boolean)
    .join(", ");
  return { label: label === "" ? null : label.slice(0, 200), latitude: null, longitude: null };
}

/** What an auction is at the moment; a fixed price needs no word. */
function offerAttributes(
  item: Shared,
): readonly (readonly [string, string | number | null | undefined])[] {
  if (!item.buyingOptions?.includes("AUCTION")) return [];
  return [
    ["offer", isAuction(item) ? "auction" : "auction with buy it now"],
    ["bids", item.bidCount],
    ["ends at", item.itemEndDate],
  ];
}

function sharedFields(item: Shared) {
  return {
    externalId: item.itemId,
    title: item.title?.trim(),
    condition: ebayCondition(item.conditionId ?? null, item.condition ?? null),
    conditionText: item.condition?.slice(0, 120) || null,
    price: priceOf(item),
    place: placeOf(item),
    url: httpUrl(item.itemWebUrl),
    photoUrls: photoUrls(
      [item.image, ...(item.additionalImages ?? [])].map((image) => image?.imageUrl),
    ),
    sellerRef: item.seller?.username?.slice(0, 200) || null,
    listedAt: instantOf(item.itemCreationDate),
  };
}

export function mapSummary(item: ItemSummary): Mapped<ListingDraft> {
  const leaf = item.categories?.find(({ categoryId }) => categoryId === item.leafCategoryIds?.[0]);
  return toDraft(ListingDraft, {
    ...sharedFields(item),
    description: item.shortDescription ?? "",
    category: (leaf ?? item.categories?.[0])?.categoryName?.slice(0, 200) || null,
    brand: null,
    attributes: attributesOf(offerAttributes(item)),
    shipping: shippingOf(item, []),
    state: "active",
  });
}

function stateOf(item: Item, now: Date): ListingState {
  const availability = item.estimatedAvailabilities?.[0];
  if (availability?.estimatedAvailabilityStatus === "OUT_OF_STOCK") {
    return (availability.estimatedSoldQuantity ?? 0) > 0 ? "sold" : "gone";
  }
  const endsAt = instantOf(item.itemEndDate);
  return endsAt !== null && endsAt <= now ? "gone" : "active";
}

export function mapItem(item: Item, now: Date): Mapped<ListingDraft> {
  const aspects = (item.localizedAspects ?? []).map(
    ({ name, value }) => [name ?? "", value] as const,
  );
  const bid = isAuction(item) && !item.currentBidPrice ? moneyOf(item.minimumPriceToBid) : null;
  const shared = sharedFields(item);
  return toDraft(ListingDraft, {
    ...shared,
    price: bid ?? shared.price,
    description: plainText(item.description ?? item.shortDescription ?? "").slice(0, 20_000),
    category: item.categoryPath?.split("|").at(-1)?.trim().slice(0, 200) || null,
    brand: item.brand?.slice(0, 120) || null,
    attributes: attributesOf([...aspects, ...offerAttributes(item)]),
    shipping: shippingOf(item, item.estimatedAvailabilities?.[0]?.deliveryOptions ?? []),
    state: stateOf(item, now),
  });
}
