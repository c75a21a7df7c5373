import type { Sale } from "../contract";
import { seconds } from "./listing-json";
import { moneyJson } from "./money-json";

export type Shipment = {
  readonly shipmentId: number;
  readonly carrier: string;
  readonly trackingCode: string;
  readonly at: Date;
};

export type ReceiptRecord = {
  readonly receiptId: number;
  readonly sale: Sale;
  readonly sellerUserId: number;
  readonly buyerUserId: number;
  readonly listingId: number;
  readonly imageId: number | null;
  readonly sku: string;
  readonly isShipped: boolean;
  readonly shipments: readonly Shipment[];
  readonly updatedAt: Date;
};

const shippingCents = (receipt: ReceiptRecord) => receipt.sale.offer.shippingCents ?? 0;

/** `ShopReceiptTransaction` of the document. */
export function transactionJson(receipt: ReceiptRecord) {
  const { sale } = receipt;
  const at = seconds(sale.at);
  return {
    transaction_id: receipt.receiptId * 10 + 1,
    title: sale.offer.title,
    description: sale.offer.description,
    seller_user_id: receipt.sellerUserId,
    buyer_user_id: receipt.buyerUserId,
    create_timestamp: at,
    created_timestamp: at,
    paid_timestamp: at,
    shipped_timestamp: receipt.isShipped ? seconds(receipt.updatedAt) : null,
    quantity: sale.quantity,
    listing_image_id: receipt.imageId,
    receipt_id: receipt.receiptId,
    is_digital: false,
    file_data: "",
    listing_id: receipt.listingId,
    transaction_type: "listing",
    product_id: receipt.listingId * 10 + 1,
    sku: receipt.sku,
    price: moneyJson(sale.priceCents, sale.offer.currency),
    shipping_cost: moneyJson(shippingCents(receipt), sale.offer.currency),
    variations: [],
    product_data: [],
    shipping_profile_id: null,
    min_processing_days: 1,
    max_processing_days: 3,
    shipping_method: null,
    shipping_upgrade: null,
    expected_ship_date: null,
    buyer_coupon: 0,
    shop_coupon: 0,
  };
}

const shipmentJson = (shipment: Shipment) => ({
  receipt_shipping_id: shipment.shipmentId,
  shipment_notification_timestamp: seconds(shipment.at),
  carrier_name: shipment.carrier,
  tracking_code: shipment.trackingCode,
});

function moneyOf(receipt: ReceiptRecord) {
  const { sale } = receipt;
  const money = (cents: number) => moneyJson(cents, sale.offer.currency);
  const goods = sale.priceCents * sale.quantity;
  return {
    grandtotal: money(goods + shippingCents(receipt)),
    subtotal: money(goods),
    total_price: money(goods),
    total_shipping_cost: money(shippingCents(receipt)),
    total_tax_cost: money(0),
    total_vat_cost: money(0),
    discount_amt: money(0),
    gift_wrap_price: money(0),
  };
}

function buyerOf({ sale: { buyer } }: ReceiptRecord) {
  const { city, postcode, country } = buyer.place;
  return {
    buyer_email: buyer.email,
    name: buyer.name,
    first_line: buyer.street,
    second_line: null,
    city,
    state: null,
    zip: postcode,
    formatted_address: `${buyer.name}\n${buyer.street}\n${postcode} ${city}\n${country}`,
    country_iso: country,
  };
}

/** `ShopReceipt` of the document. */
export function receiptJson(receipt: ReceiptRecord) {
  const created = seconds(receipt.sale.at);
  const updated = seconds(receipt.updatedAt);
  return {
    receipt_id: receipt.receiptId,
    receipt_type: 0,
    seller_user_id: receipt.sellerUserId,
    seller_email: null,
    buyer_user_id: receipt.buyerUserId,
    ...buyerOf(receipt),
    status: receipt.isShipped ? "completed" : "paid",
    payment_method: "cc",
    payment_email: null,
    message_from_seller: null,
    message_from_buyer: null,
    message_from_payment: null,
    is_paid: true,
    is_shipped: receipt.isShipped,
    create_timestamp: created,
    created_timestamp: created,
    update_timestamp: updated,
    updated_timestamp: updated,
    is_gift: false,
    gift_message: "",
    gift_sender: "",
    ...moneyOf(receipt),
    shipments: receipt.shipments.map(shipmentJson),
    transactions: [transactionJson(receipt)],
    refunds: [],
  };
}
