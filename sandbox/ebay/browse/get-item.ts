import type { Call, Offer, Reply } from "../../contract";
import { type EbayFault, ebayError } from "../ebay-error";
import type { EbayState } from "../ebay-state";
import { leafOf } from "../taxonomy/ebay-categories";
import { aspectsOf } from "./aspects";
import { feedbackOf, type Shown, sharedFields } from "./item-summary";
import { siteOfCall, unsupportedSite } from "./search-query";
import { shownAmount } from "./shown-amount";

/** How long an ended item can still be looked at. */
const KEPT_MS = 90 * 86_400_000;

function fault(errorId: number, message: string): EbayFault {
  return { errorId, domain: "API_BROWSE", category: "REQUEST", message };
}

const NOT_FOUND = fault(11_001, "The specified item ID was not found.");

function availabilityOf({ state, quantity, soldCount }: Offer) {
  const isOut = state !== "live";
  const estimatedAvailabilityStatus = isOut
    ? "OUT_OF_STOCK"
    : quantity < 3
      ? "LIMITED_STOCK"
      : "IN_STOCK";
  return {
    deliveryOptions: ["SHIP_TO_HOME"],
    estimatedAvailabilityStatus,
    estimatedAvailableQuantity: isOut ? 0 : quantity,
    estimatedSoldQuantity: soldCount,
    estimatedRemainingQuantity: isOut ? 0 : quantity,
  };
}

function shippingOf({ shippingCents, currency }: Offer, { site }: Shown) {
  if (shippingCents === null) return {};
  return {
    shippingOptions: [
      {
        shippingServiceCode: "Standard Shipping",
        type: "Standard Shipping",
        shippingCost: shownAmount(shippingCents, currency, site),
        shippingCostType: "FIXED",
        quantityUsedForEstimate: 1,
        additionalShippingCostPerUnit: shownAmount(0, currency, site),
      },
    ],
    shipToLocations: {
      regionIncluded: [{ regionName: "Worldwide", regionType: "WORLDWIDE", regionId: "WORLDWIDE" }],
    },
  };
}

function itemView(offer: Offer, shown: Shown, isCompact: boolean) {
  const leaf = leafOf(offer.category);
  const path = [...leaf.parents, leaf];
  const { bidCount } = offer;
  const shared = sharedFields(offer, shown);
  const availability = { estimatedAvailabilities: [availabilityOf(offer)] };
  if (isCompact) {
    const { itemId, price, sellerItemRevision } = { ...shared, sellerItemRevision: "1" };
    const end = "itemEndDate" in shared ? { itemEndDate: shared.itemEndDate } : {};
    return { itemId, price, sellerItemRevision, ...end, ...availability };
  }
  return {
    ...shared,
    ...(offer.format === "auction"
      ? {
          uniqueBidderCount: Math.ceil(bidCount / 2),
          minimumPriceToBid: shownAmount(
            Math.round(offer.priceCents * 1.03),
            offer.currency,
            shown.site,
          ),
        }
      : {}),
    description: `<p>${offer.description}</p>`,
    shortDescription: offer.description.slice(0, 160),
    categoryId: leaf.id,
    categoryPath: path.map(({ name }) => name).join("|"),
    categoryIdPath: path.map(({ id }) => id).join("|"),
    brand: offer.brand,
    ...(offer.facts.colour ? { color: offer.facts.colour } : {}),
    localizedAspects: Object.entries(aspectsOf(offer)).map(([name, value]) => ({
      type: "STRING",
      name,
      value,
    })),
    itemLocation: {
      city: offer.place.city,
      postalCode: `${offer.place.postcode.slice(0, 3)}**`,
      country: offer.place.country,
    },
    seller: feedbackOf(offer.seller),
    ...availability,
    ...shippingOf(offer, shown),
    returnTerms: { returnsAccepted: false },
    enabledForGuestCheckout: offer.format === "fixed",
    eligibleForInlineCheckout: offer.format === "fixed",
    sellerItemRevision: "1",
    lotSize: 0,
  };
}

function answer({ world }: EbayState, call: Call, legacyId: string): Reply {
  const site = siteOfCall(call);
  if (!site) return unsupportedSite(11_011, call);
  const fieldgroups = (call.query.get("fieldgroups") ?? "").split(",");
  const isCompact = fieldgroups.includes("COMPACT");
  if (isCompact && fieldgroups.length > 1) {
    const message =
      "The specified fieldgroups are invalid. The COMPACT fieldgroup cannot be combined with another fieldgroup.";
    return ebayError(400, fault(11_018, message));
  }
  const offer = world.catalogue.find(legacyId);
  const isGone = offer?.endedAt && world.now().getTime() - offer.endedAt.getTime() > KEPT_MS;
  if (offer?.market !== "ebay" || isGone) return ebayError(404, NOT_FOUND);
  return { status: 200, body: itemView(offer, { rootUrl: call.rootUrl, site }, isCompact) };
}

export function getItem(state: EbayState, call: Call): Reply {
  const [, legacyId] = /^v1\|(\d+)\|\d+$/.exec(call.params.item_id ?? "") ?? [];
  if (legacyId === undefined) {
    const message =
      "The specified item IDs are invalid, or the format of the specified values are invalid.";
    return ebayError(400, fault(11_012, message));
  }
  return answer(state, call, legacyId);
}

export function getItemByLegacyId(state: EbayState, call: Call): Reply {
  const legacyId = call.query.get("legacy_item_id") ?? "";
  if (!/^\d+$/.test(legacyId)) {
    return ebayError(400, fault(11_006, "The legacy_item_id is missing or invalid."));
  }
  return answer(state, call, legacyId);
}
