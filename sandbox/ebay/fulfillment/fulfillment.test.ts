import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type EbayClient, openEbay } from "../../test/ebay-client";
import { makeEbayOffer } from "../../test/ebay-listing";

const ANNA = "sandbox_anna";
const BASE = "/sell/fulfillment/v1/order";

let ebay: EbayClient;
let listingId: string;
beforeEach(async () => {
  ebay = await openEbay();
  const offerId = await makeEbayOffer(ebay, { quantity: 9 });
  const { body } = await ebay.as(ANNA, "POST", `/sell/inventory/v1/offer/${offerId}/publish`);
  listingId = z.object({ listingId: z.string() }).parse(body).listingId;
});
afterEach(() => ebay.close());

const Money = z.object({ value: z.string(), currency: z.string() });
const Order = z.object({
  orderId: z.string(),
  creationDate: z.string(),
  lastModifiedDate: z.string(),
  orderFulfillmentStatus: z.string(),
  lineItems: z.array(
    z.object({
      lineItemId: z.string(),
      legacyItemId: z.string(),
      sku: z.string(),
      quantity: z.int(),
      total: Money,
    }),
  ),
  pricingSummary: z.object({ priceSubtotal: Money, deliveryCost: Money, total: Money }),
  paymentSummary: z.object({ totalDueSeller: Money }),
  totalMarketplaceFee: Money,
});
const buy = (quantity = 1) =>
  ebay.control("POST", "/events", { kind: "sell", offerId: listingId, quantity });
const orders = async (query = "", account = ANNA) => {
  const answer = await ebay.as(account, "GET", `${BASE}${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return z.object({ total: z.int(), orders: z.array(Order) }).parse(answer.body);
};
const cents = ({ value }: z.output<typeof Money>) => Math.round(Number(value) * 100);

describe("an order", () => {
  it("is made for each sale, names the item, and its sums agree", async () => {
    expect((await orders()).total).toBe(0);
    await buy(2);
    const { total, orders: all } = await orders();
    expect(total).toBe(1);
    const [order] = all;
    if (!order) throw new Error("No order.");
    expect(order.lineItems).toMatchObject([
      { legacyItemId: listingId, sku: "guitar-1", quantity: 2 },
    ]);
    const { priceSubtotal, deliveryCost, total: whole } = order.pricingSummary;
    expect(cents(priceSubtotal)).toBe(148_000);
    expect(cents(whole)).toBe(cents(priceSubtotal) + cents(deliveryCost));
    expect(cents(order.paymentSummary.totalDueSeller)).toBe(
      cents(whole) - cents(order.totalMarketplaceFee),
    );
    expect((await ebay.as(ANNA, "GET", `${BASE}/${order.orderId}`)).body).toMatchObject({
      orderId: order.orderId,
    });
  });

  it("is seen by its seller alone", async () => {
    await buy();
    const [order] = (await orders()).orders;
    expect((await orders("", "sandbox_ben")).total).toBe(0);
    expect((await ebay.as("sandbox_ben", "GET", `${BASE}/${order?.orderId}`)).status).toBe(404);
  });

  it("is found by when it was last touched", async () => {
    await buy();
    await ebay.advance(3_600_000);
    await buy();
    const since = (at: string) => orders(`?filter=lastmodifieddate:%5B${at}..%5D`);
    expect((await since("2026-03-02T08:59:00.000Z")).total).toBe(2);
    const late = await since("2026-03-02T09:30:00.000Z");
    expect(late.total).toBe(1);
    const first = (await orders()).orders.find(
      ({ orderId }) => orderId !== late.orders[0]?.orderId,
    );
    await ebay.as(ANNA, "POST", `${BASE}/${first?.orderId}/shipping_fulfillment`, { json: {} });
    expect((await since("2026-03-02T09:30:00.000Z")).total).toBe(2);
    const open = await orders("?filter=orderfulfillmentstatus:%7BNOT_STARTED%7CIN_PROGRESS%7D");
    expect(open.orders.map(({ orderId }) => orderId)).toEqual([late.orders[0]?.orderId]);
  });

  it("comes in pages that hold each once", async () => {
    for (let sold = 0; sold < 5; sold++) await buy();
    const ids: string[] = [];
    for (const offset of [0, 2, 4]) {
      ids.push(...(await orders(`?limit=2&offset=${offset}`)).orders.map(({ orderId }) => orderId));
    }
    expect(new Set(ids).size).toBe(5);
  });

  it("is shipped with a carrier and a number, once", async () => {
    await buy();
    const [order] = (await orders()).orders;
    const ship = (json: object) =>
      ebay.as(ANNA, "POST", `${BASE}/${order?.orderId}/shipping_fulfillment`, { json });
    const lineItems = [{ lineItemId: order?.lineItems[0]?.lineItemId }];
    expect((await ship({ lineItems, trackingNumber: "JJD1" })).body).toMatchObject({
      errors: [{ errorId: 32_300 }],
    });
    expect((await ship({ lineItems: [{ lineItemId: "1" }] })).body).toMatchObject({
      errors: [{ errorId: 32_200 }],
    });
    const shipped = await ship({ lineItems, trackingNumber: "JJD1", shippingCarrierCode: "DHL" });
    expect([
      shipped.status,
      shipped.headers.get("location")?.endsWith("/shipping_fulfillment/JJD1"),
    ]).toEqual([201, true]);
    expect(
      (await ship({ lineItems, trackingNumber: "JJD1", shippingCarrierCode: "DHL" })).status,
    ).toBe(400);
    expect((await orders()).orders[0]).toMatchObject({ orderFulfillmentStatus: "FULFILLED" });
  });
});
