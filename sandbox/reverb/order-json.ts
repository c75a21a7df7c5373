import type { Sale } from "../contract";
import { type Bases, photoJson } from "./listing-json";
import { priceJson } from "./price-json";
import { regionOf } from "./region-of";
import { timeJson } from "./time-json";

export type Shipment = {
  readonly provider: string;
  readonly trackingNumber: string;
  readonly at: Date;
};

export type OrderRecord = {
  readonly orderNumber: number;
  readonly listingId: number;
  readonly sku: string;
  readonly sale: Sale;
  readonly shopName: string;
  readonly buyerId: number;
  readonly shipment: Shipment | null;
  readonly updatedAt: Date;
};

/** Selling fee 5 %, payment fee 3.19 % and 49 cents, each rounded half up. */
function feesOf(totalCents: number) {
  return {
    sellingCents: Math.round(totalCents * 0.05),
    paymentCents: Math.round(totalCents * 0.0319) + 49,
  };
}

function amountsOf({ sale }: OrderRecord) {
  const { currency } = sale.offer;
  const price = (cents: number) => priceJson(cents, currency);
  const goods = sale.priceCents * sale.quantity;
  const shipping = sale.offer.shippingCents ?? 0;
  const total = goods + shipping;
  const { sellingCents, paymentCents } = feesOf(total);
  return {
    amount_product: price(sale.priceCents),
    amount_product_subtotal: price(goods),
    shipping: price(shipping),
    amount_tax: price(0),
    total: price(total),
    tax_rate: 0,
    selling_fee: price(sellingCents),
    bump_fee: price(0),
    direct_checkout_fee: price(paymentCents),
    tax_on_fees: price(0),
    direct_checkout_payout: price(total - sellingCents - paymentCents),
  };
}

function addressOf({ sale: { buyer } }: OrderRecord) {
  const { city, postcode, country } = buyer.place;
  return {
    name: buyer.name,
    street_address: buyer.street,
    extended_address: "",
    locality: city,
    region: regionOf(buyer.place),
    postal_code: postcode,
    country_code: country,
    display_location: `${city}, ${country}`,
    complete_shipping_address: true,
  };
}

function linksOf(order: OrderRecord, { baseUrl }: Bases) {
  const self = `${baseUrl}/api/my/orders/selling/${order.orderNumber}`;
  return {
    self: { href: self },
    listing: { href: `${baseUrl}/api/listings/${order.listingId}` },
    web: { href: `${baseUrl}/my/selling/orders/${order.orderNumber}` },
    ...(order.shipment ? {} : { ship: { method: "POST", href: `${self}/ship` } }),
  };
}

export function orderJson(order: OrderRecord, bases: Bases) {
  const { sale, shipment } = order;
  const [first = "", ...rest] = sale.buyer.name.split(" ");
  return {
    order_number: String(order.orderNumber),
    order_bundle_id: String(order.orderNumber),
    order_source: "reverb",
    order_type: "buy",
    product_id: order.listingId,
    sku: order.sku,
    title: sale.offer.title,
    shop_name: order.shopName,
    quantity: sale.quantity,
    status: shipment ? "shipped" : "paid",
    created_at: timeJson(sale.at),
    paid_at: timeJson(sale.at),
    updated_at: timeJson(order.updatedAt),
    shipped_at: shipment && timeJson(shipment.at),
    shipping_provider: shipment?.provider ?? null,
    shipping_code: shipment?.trackingNumber ?? null,
    shipping_method: "shipped",
    local_pickup: sale.offer.shippingCents === null,
    buyer_id: order.buyerId,
    buyer_name: sale.buyer.name,
    buyer_first_name: first,
    buyer_last_name: rest.join(" "),
    buyer_email: sale.buyer.email,
    payment_method: "direct_checkout",
    tax_responsible_party: "reverb",
    ...amountsOf(order),
    shipping_address: addressOf(order),
    order_notes: [],
    photos: sale.offer.photos.slice(0, 1).map((path) => photoJson(path, bases.rootUrl)),
    _links: linksOf(order, bases),
  };
}
