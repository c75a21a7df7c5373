import type { Buyer, Place } from "../../contract";
import { amount } from "../money";
import type { EbayOrder } from "./order-book";

const DAY_MS = 86_400_000;

/** What eBay keeps: 13.6 % of the whole, and 40 cents for an order above ten. */
function feeCents(totalCents: number): number {
  return Math.round(totalCents * 0.136) + (totalCents > 1_000 ? 40 : 30);
}

export function isShipped({ shipments }: EbayOrder): boolean {
  return shipments.length > 0;
}

function addressOf(street: string, { city, postcode, country }: Place) {
  return { addressLine1: street, city, postalCode: postcode, countryCode: country };
}

function contactOf({ name, email, street, place }: Buyer) {
  return { fullName: name, contactAddress: addressOf(street, place), email };
}

type Sums = {
  readonly cents: number;
  readonly shipping: number;
  readonly total: number;
  readonly currency: string;
};

function sumsOf({ sale }: EbayOrder): Sums {
  const { priceCents, quantity, offer } = sale;
  const cents = priceCents * quantity;
  const shipping = offer.shippingCents ?? 0;
  return { cents, shipping, total: cents + shipping, currency: offer.currency };
}

function lineItem(order: EbayOrder, { cents, shipping, total, currency }: Sums) {
  const { sale, lineItemId, sku, marketplaceId, createdAt } = order;
  const { offer, quantity } = sale;
  const at = (days: number) => new Date(createdAt.getTime() + days * DAY_MS).toISOString();
  return {
    lineItemId,
    legacyItemId: offer.id,
    ...(sku === null ? {} : { sku }),
    title: offer.title,
    lineItemCost: amount(cents, currency),
    quantity,
    soldFormat: offer.format === "auction" ? "AUCTION" : "FIXED_PRICE",
    listingMarketplaceId: marketplaceId,
    purchaseMarketplaceId: marketplaceId,
    lineItemFulfillmentStatus: isShipped(order) ? "FULFILLED" : "NOT_STARTED",
    total: amount(total, currency),
    deliveryCost: { shippingCost: amount(shipping, currency) },
    appliedPromotions: [],
    taxes: [],
    properties: { buyerProtection: true },
    lineItemFulfillmentInstructions: {
      minEstimatedDeliveryDate: at(4),
      maxEstimatedDeliveryDate: at(8),
      shipByDate: at(2),
      guaranteedDelivery: false,
    },
    itemLocation: {
      location: offer.place.city,
      countryCode: offer.place.country,
      postalCode: offer.place.postcode,
    },
  };
}

function cancelOf({ isCancelled, modifiedAt }: EbayOrder) {
  if (!isCancelled) return { cancelState: "NONE_REQUESTED", cancelRequests: [] };
  return { cancelState: "CANCELED", cancelledDate: modifiedAt.toISOString(), cancelRequests: [] };
}

/** An order as its seller sees it. */
export function orderView(order: EbayOrder, baseUrl: string) {
  const { orderId, sale, account, createdAt, modifiedAt, shipments } = order;
  const sums = sumsOf(order);
  const { cents, shipping, total, currency } = sums;
  const fee = feeCents(total);
  const href = `${baseUrl}/sell/fulfillment/v1/order/${orderId}/shipping_fulfillment`;
  const step = {
    shipTo: contactOf(sale.buyer),
    shippingCarrierCode: "Post",
    shippingServiceCode: "StandardPostage",
  };
  const isPickup = sale.offer.shippingCents === null;
  return {
    orderId,
    creationDate: createdAt.toISOString(),
    lastModifiedDate: modifiedAt.toISOString(),
    orderFulfillmentStatus: isShipped(order) ? "FULFILLED" : "NOT_STARTED",
    orderPaymentStatus: order.isCancelled ? "FULLY_REFUNDED" : "PAID",
    sellerId: account,
    buyer: { username: sale.buyer.username, buyerRegistrationAddress: contactOf(sale.buyer) },
    pricingSummary: {
      priceSubtotal: amount(cents, currency),
      deliveryCost: amount(shipping, currency),
      total: amount(total, currency),
    },
    cancelStatus: cancelOf(order),
    paymentSummary: {
      totalDueSeller: amount(order.isCancelled ? 0 : total - fee, currency),
      refunds: [],
      payments: [
        {
          paymentMethod: "EBAY",
          paymentReferenceId: `P${order.lineItemId}`,
          paymentDate: createdAt.toISOString(),
          amount: amount(total, currency),
          paymentStatus: "PAID",
        },
      ],
    },
    fulfillmentStartInstructions: [
      {
        fulfillmentInstructionsType: isPickup ? "SELLER_DEFINED" : "SHIP_TO",
        ebaySupportedFulfillment: false,
        ...(isPickup ? {} : { shippingStep: step }),
      },
    ],
    fulfillmentHrefs: shipments.map(({ fulfillmentId }) => `${href}/${fulfillmentId}`),
    lineItems: [lineItem(order, sums)],
    salesRecordReference: orderId.slice(-5),
    totalFeeBasisAmount: amount(total, currency),
    totalMarketplaceFee: amount(fee, currency),
  };
}
