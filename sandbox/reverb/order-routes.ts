import { z } from "zod";
import type { Call, Reply, Route } from "../contract";
import { jsonOf } from "../core/call-body";
import type { Account } from "./account";
import { hal, halError, notFound } from "./hal";
import { orderJson } from "./order-json";
import type { OwnOrder } from "./orders";
import { pageOf } from "./page-of";
import { type Reverb, scoped } from "./reverb";

const SELLING = "/my/orders/selling";

const Parcel = z.object({ provider: z.string().min(1), tracking_number: z.string().min(1) });

function isWithin(order: OwnOrder, query: URLSearchParams): boolean {
  const bound = (name: string, plain: number) => {
    const text = query.get(name);
    return text === null ? plain : Date.parse(text);
  };
  const [created, updated] = [order.sale.at.getTime(), order.updatedAt.getTime()];
  return (
    created >= bound("created_start_date", 0) &&
    created <= bound("created_end_date", Number.POSITIVE_INFINITY) &&
    updated >= bound("updated_start_date", 0) &&
    updated <= bound("updated_end_date", Number.POSITIVE_INFINITY)
  );
}

function list(
  reverb: Reverb,
  call: Call,
  { username }: Account,
  isWanted: (order: OwnOrder) => boolean,
): Reply {
  const found = reverb.orders
    .of(username)
    .filter((order) => isWanted(order) && isWithin(order, call.query));
  return pageOf(call, "orders", found, (order) => orderJson(order, call));
}

function ship(reverb: Reverb, call: Call, order: OwnOrder): Reply {
  const parcel = Parcel.safeParse(jsonOf(call));
  if (!parcel.success) {
    return halError(412, "The shipment could not be saved.", {
      tracking_number: ["and provider can't be blank"],
    });
  }
  if (order.shipment) return halError(412, "The order has been shipped already.");
  const { provider, tracking_number } = parcel.data;
  const shipped = reverb.orders.ship(order.orderNumber, {
    provider,
    trackingNumber: tracking_number,
  });
  return hal(call, orderJson(shipped, call));
}

export function orderRoutes(reverb: Reverb): readonly Route[] {
  const lists: readonly (readonly [string, string, (order: OwnOrder) => boolean])[] = [
    ["GetMyOrdersSellingAll", "all", () => true],
    ["GetMyOrdersSellingAwaitingShipment", "awaiting_shipment", ({ shipment }) => !shipment],
    ["GetMyOrdersSellingUnpaid", "unpaid", () => false],
  ];
  const ofOne = (
    operation: readonly [string, string, string, string],
    handle: (call: Call, order: OwnOrder) => Reply,
  ) =>
    scoped(reverb, operation, (call, { username }) => {
      const number = Number(call.params.id);
      const order = reverb.orders.of(username).find(({ orderNumber }) => orderNumber === number);
      return order ? handle(call, order) : notFound();
    });
  return [
    ...lists.map(([operation, name, isWanted]) =>
      scoped(reverb, [operation, "GET", `${SELLING}/${name}`, "read_orders"], (call, account) =>
        list(reverb, call, account, isWanted),
      ),
    ),
    ofOne(["GetMyOrdersSelling", "GET", `${SELLING}/{id}`, "read_orders"], (call, order) =>
      hal(call, orderJson(order, call)),
    ),
    ofOne(
      ["PostMyOrdersSellingShip", "POST", `${SELLING}/{id}/ship`, "write_orders"],
      (call, order) => ship(reverb, call, order),
    ),
  ];
}
