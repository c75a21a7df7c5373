import type { Call, Reply, Route } from "../contract";
import type { Account } from "./account";
import { type Etsy, scoped } from "./etsy";
import { etsyError, notFound } from "./etsy-error";
import { formFields } from "./form-fields";
import { seconds } from "./listing-json";
import { pageReply } from "./page-of";
import { type ReceiptRecord, receiptJson, transactionJson } from "./receipt-json";

const RECEIPTS = "/shops/{shop_id}/receipts";
const RECEIPT = `${RECEIPTS}/{receipt_id}`;

function isWanted(receipt: ReceiptRecord, query: URLSearchParams): boolean {
  const bound = (name: string, plain: number) => Number(query.get(name) ?? plain);
  const created = seconds(receipt.sale.at);
  const updated = seconds(receipt.updatedAt);
  const is = (name: string, value: boolean) => {
    const wanted = query.get(name);
    return wanted === null || (wanted === "true") === value;
  };
  return (
    created >= bound("min_created", 0) &&
    created <= bound("max_created", Number.POSITIVE_INFINITY) &&
    updated >= bound("min_last_modified", 0) &&
    updated <= bound("max_last_modified", Number.POSITIVE_INFINITY) &&
    is("was_paid", true) &&
    is("was_shipped", receipt.isShipped) &&
    is("was_delivered", false) &&
    is("was_canceled", false)
  );
}

const KEYS: Readonly<Record<string, (receipt: ReceiptRecord) => number>> = {
  created: ({ sale }) => sale.at.getTime(),
  updated: ({ updatedAt }) => updatedAt.getTime(),
  receipt_id: ({ receiptId }) => receiptId,
};

function list(etsy: Etsy, call: Call, account: Account): Reply {
  const key = KEYS[call.query.get("sort_on") ?? "created"];
  if (!key) return etsyError(400, "Invalid sort_on.");
  const isUp = ["asc", "ascending", "up"].includes(call.query.get("sort_order") ?? "desc");
  const sign = isUp ? 1 : -1;
  const found = etsy.receipts
    .ofShop(account.shopId)
    .filter((receipt) => isWanted(receipt, call.query))
    .toSorted((a, b) => sign * (key(a) - key(b) || a.receiptId - b.receiptId));
  return pageReply(call, found, receiptJson);
}

function receiptOf(etsy: Etsy, call: Call, account: Account): ReceiptRecord | undefined {
  const wanted = Number(call.params.receipt_id);
  return etsy.receipts.ofShop(account.shopId).find(({ receiptId }) => receiptId === wanted);
}

function track(etsy: Etsy, call: Call, receipt: ReceiptRecord): Reply {
  const form = formFields(call);
  if (!form) return etsyError(400, "The body must be application/x-www-form-urlencoded.");
  const trackingCode = form.text("tracking_code") ?? "";
  const carrier = form.text("carrier_name") ?? "";
  const { place } = receipt.sale.buyer;
  const isDear = receipt.sale.priceCents * receipt.sale.quantity > 1_000;
  if (place.country === "US" && isDear && (trackingCode === "" || carrier === ""))
    return etsyError(400, "tracking_code and carrier_name are required for this order.");
  if (receipt.shipments.some((shipment) => shipment.trackingCode === trackingCode))
    return etsyError(409, "This tracking code has been submitted already.");
  const parcel = trackingCode === "" ? null : { carrier, trackingCode };
  const shipped = etsy.receipts.ship(receipt.receiptId, parcel);
  const path = `/shops/${call.params.shop_id}/receipts/${receipt.receiptId}`;
  etsy.webhooks.tell("order.shipped", Number(call.params.shop_id), path);
  return { status: 200, body: receiptJson(shipped) };
}

export function receiptRoutes(etsy: Etsy): readonly Route[] {
  const ofOne = (
    operation: readonly [string, string, string, string],
    handle: (call: Call, receipt: ReceiptRecord) => Reply,
  ) =>
    scoped(etsy, operation, (call, account) => {
      const receipt = receiptOf(etsy, call, account);
      return receipt ? handle(call, receipt) : notFound("that receipt");
    });
  return [
    scoped(etsy, ["getShopReceipts", "GET", RECEIPTS, "transactions_r"], (call, account) =>
      list(etsy, call, account),
    ),
    ofOne(["getShopReceipt", "GET", RECEIPT, "transactions_r"], (_call, receipt) => ({
      status: 200,
      body: receiptJson(receipt),
    })),
    ofOne(
      ["getShopReceiptTransactionsByReceipt", "GET", `${RECEIPT}/transactions`, "transactions_r"],
      (_call, receipt) => ({
        status: 200,
        body: { count: 1, results: [transactionJson(receipt)] },
      }),
    ),
    ofOne(
      ["createReceiptShipment", "POST", `${RECEIPT}/tracking`, "transactions_w"],
      (call, receipt) => track(etsy, call, receipt),
    ),
  ];
}
