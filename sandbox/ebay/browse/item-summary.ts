import type { Offer } from "../../contract";
import { conditionOf } from "../conditions";
import { type Site, siteOfCurrency } from "../sites";
import { leafOf } from "../taxonomy/ebay-categories";
import { shownAmount } from "./shown-amount";

/** Where an item is shown. */
export type Shown = { readonly rootUrl: string; readonly site: Site };

/** The part of an item that search and `getItem` both show. */
export function sharedFields(offer: Offer, { rootUrl, site }: Shown) {
  const leaf = leafOf(offer.category);
  const condition = conditionOf(offer.condition, leaf);
  const [first, ...others] = offer.photos.map((path) => ({
    imageUrl: path.startsWith("/") ? `${rootUrl}${path}` : path,
  }));
  const price = shownAmount(offer.priceCents, offer.currency, site);
  const isAuction = offer.format === "auction";
  return {
    itemId: `v1|${offer.id}|0`,
    legacyItemId: offer.id,
    title: offer.title,
    ...(isAuction ? { currentBidPrice: price, bidCount: offer.bidCount } : {}),
    price,
    condition: site.language === "de-DE" ? condition.names.de : condition.names.en,
    conditionId: condition.id,
    buyingOptions: isAuction ? ["AUCTION"] : ["FIXED_PRICE"],
    ...(first ? { image: first } : {}),
    ...(others.length > 0 ? { additionalImages: others } : {}),
    itemWebUrl: `${rootUrl}/ebay/itm/${offer.id}`,
    itemCreationDate: offer.listedAt.toISOString(),
    ...(endDate(offer) ? { itemEndDate: endDate(offer) } : {}),
    adultOnly: false,
    topRatedBuyingExperience: false,
    priorityListing: false,
    listingMarketplaceId: siteOfCurrency(offer.currency).id,
  };
}

/** Auctions say when they will end; what is fixed only says so once it has. */
function endDate({ endsAt, endedAt }: Offer): string | undefined {
  return (endedAt ?? endsAt)?.toISOString();
}

export function feedbackOf(seller: string) {
  return {
    username: seller,
    feedbackPercentage: "99.1",
    feedbackScore: 20 + ((seller.length * 37) % 900),
    sellerAccountType: "INDIVIDUAL",
  };
}

/** Search hides the last digits of the postal code. */
function maskedPostcode(postcode: string): string {
  return `${postcode.slice(0, 3)}**`;
}

export function itemSummary(offer: Offer, shown: Shown, isExtended: boolean) {
  const { rootUrl, site } = shown;
  const leaf = leafOf(offer.category);
  const { shippingCents, currency, place } = offer;
  return {
    ...sharedFields(offer, shown),
    leafCategoryIds: [leaf.id],
    categories: [leaf, ...leaf.parents.toReversed()].map(({ id, name }) => ({
      categoryId: id,
      categoryName: name,
    })),
    itemHref: `${rootUrl}/ebay/buy/browse/v1/item/v1%7C${offer.id}%7C0`,
    itemOriginDate: offer.listedAt.toISOString(),
    seller: feedbackOf(offer.seller),
    itemLocation: { postalCode: maskedPostcode(place.postcode), country: place.country },
    ...(offer.photos[0]
      ? { thumbnailImages: [{ imageUrl: thumbnail(offer.photos[0], rootUrl) }] }
      : {}),
    ...(shippingCents === null
      ? { pickupOptions: [{ pickupLocationType: "LOCAL" }] }
      : {
          shippingOptions: [
            { shippingCostType: "FIXED", shippingCost: shownAmount(shippingCents, currency, site) },
          ],
        }),
    availableCoupons: false,
    ...(isExtended ? { shortDescription: offer.description.slice(0, 160) } : {}),
  };
}

function thumbnail(path: string, rootUrl: string): string {
  return path.startsWith("/") ? `${rootUrl}${path.replace("-800w", "-320w")}` : path;
}
