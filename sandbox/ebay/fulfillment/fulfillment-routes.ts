import { z } from "zod";
import type { Call, Reply, Route, World } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { ebayError } from "../ebay-error";
import { type EbayState, type SecuredRoute, securedRoutes, withAccount } from "../ebay-state";
import { readOrWrite, scope } from "../scopes";
import type { EbayOrder, OrderBook, Shipment } from "./order-book";
import { orderFault, readOrderQuery } from "./order-query";
import { orderView } from "./order-view";

const ShipmentOrder = z.object({
  lineItems: z
    .array(z.object({ lineItemId: z.string(), quantity: z.int().positive().optional() }))
    .optional(),
  shippedDate: z.iso.datetime().optional(),
  shippingCarrierCode: z.string().optional(),
  trackingNumber: z
    .string()
    .regex(/^[A-Za-z0-9]+$/)
    .optional(),
});

/** Who hears of a shipment. */
type OnShipped = (order: EbayOrder) => void;

function listOrders(world: World, book: OrderBook, account: string, call: Call): Reply {
  const asked = readOrderQuery(call, world.now());
  if ("status" in asked) return asked;
  const { limit, offset, isMatch } = asked;
  const all = book.of(account).filter(isMatch);
  const query = new URLSearchParams(call.query);
  const href = (from: number) => {
    query.set("limit", String(limit));
    query.set("offset", String(from));
    return `${call.baseUrl}/sell/fulfillment/v1/order?${query}`;
  };
  return {
    status: 200,
    body: {
      href: href(offset),
      total: all.length,
      limit,
      offset,
      ...(offset + limit < all.length ? { next: href(offset + limit) } : {}),
      ...(offset > 0 ? { prev: href(Math.max(0, offset - limit)) } : {}),
      orders: all.slice(offset, offset + limit).map((order) => orderView(order, call.baseUrl)),
    },
  };
}

function shipmentView({
  fulfillmentId,
  lineItemIds,
  trackingNumber,
  carrier,
  shippedAt,
}: Shipment) {
  return {
    fulfillmentId,
    ...(trackingNumber === null ? {} : { shipmentTrackingNumber: trackingNumber }),
    ...(carrier === null ? {} : { shippingCarrierCode: carrier }),
    shippedDate: shippedAt.toISOString(),
    lineItems: lineItemIds.map((lineItemId) => ({ lineItemId, quantity: 1 })),
  };
}

function ship(world: World, book: OrderBook, order: EbayOrder, call: Call): Shipment | Reply {
  const wish = ShipmentOrder.safeParse(jsonOf(call) ?? {});
  if (!wish.success) return ebayError(400, orderFault(32_600, "Invalid input data"));
  const { lineItems, shippedDate, shippingCarrierCode, trackingNumber } = wish.data;
  const wrong = lineItems?.find(({ lineItemId }) => lineItemId !== order.lineItemId);
  if (wrong) return ebayError(400, orderFault(32_200, `Invalid line item id: ${wrong.lineItemId}`));
  if ((trackingNumber === undefined) !== (shippingCarrierCode === undefined)) {
    return ebayError(400, orderFault(32_300, "Invalid shipment tracking number or carrier"));
  }
  const shippedAt = shippedDate === undefined ? world.now() : new Date(shippedDate);
  if (shippedAt < order.createdAt || shippedAt > world.now()) {
    return ebayError(400, orderFault(32_500, "Invalid shipped date"));
  }
  const fulfillmentId = trackingNumber ?? "999";
  if (order.shipments.some((one) => one.fulfillmentId === fulfillmentId)) {
    return ebayError(
      400,
      orderFault(34_500, "Please use PUT operation for updating shipping fulfillment"),
    );
  }
  const shipment = {
    fulfillmentId,
    lineItemIds: [order.lineItemId],
    trackingNumber: trackingNumber ?? null,
    carrier: shippingCarrierCode ?? null,
    shippedAt,
  };
  book.ship(order, shipment);
  return shipment;
}

export function fulfillmentRoutes(
  state: EbayState,
  book: OrderBook,
  onShipped: OnShipped,
): readonly Route[] {
  const { world } = state;
  const readScopes = readOrWrite("sell.fulfillment");
  const one = (
    operation: string,
    method: string,
    ending: string,
    handle: (order: EbayOrder, call: Call) => Reply,
  ): SecuredRoute => ({
    operation,
    method,
    path: `/order/{orderId}${ending}`,
    scopes: method === "GET" ? readScopes : [scope("sell.fulfillment")],
    handle: withAccount(({ account, call }) => {
      const orderId = call.params.orderId ?? "";
      const order = book.find(account, orderId);
      return order
        ? handle(order, call)
        : ebayError(404, orderFault(32_100, `Invalid order ID: ${orderId}`));
    }),
  });
  const list = withAccount(({ account, call }) => listOrders(world, book, account, call));
  return securedRoutes(state, "fulfillment", "/sell/fulfillment/v1", [
    { operation: "getOrders", method: "GET", path: "/order", scopes: readScopes, handle: list },
    one("getOrder", "GET", "", (order, call) => ({
      status: 200,
      body: orderView(order, call.baseUrl),
    })),
    one("getShippingFulfillments", "GET", "/shipping_fulfillment", ({ shipments }) => ({
      status: 200,
      body: { total: shipments.length, fulfillments: shipments.map(shipmentView) },
    })),
    one("createShippingFulfillment", "POST", "/shipping_fulfillment", (order, call) => {
      const shipment = ship(world, book, order, call);
      if ("status" in shipment) return shipment;
      onShipped(order);
      const base = `${call.baseUrl}/sell/fulfillment/v1/order/${order.orderId}`;
      const location = `${base}/shipping_fulfillment/${shipment.fulfillmentId}`;
      return { status: 201, headers: { location }, body: {} };
    }),
    one(
      "getShippingFulfillment",
      "GET",
      "/shipping_fulfillment/{fulfillmentId}",
      ({ shipments }, call) => {
        const { fulfillmentId } = call.params;
        const found = shipments.find((shipment) => shipment.fulfillmentId === fulfillmentId);
        return found
          ? { status: 200, body: shipmentView(found) }
          : ebayError(404, orderFault(32_110, `Invalid shipping fulfillment ID: ${fulfillmentId}`));
      },
    ),
  ]);
}
