import type { Sale, World } from "../contract";
import { createNumbering } from "../kit/numbering";
import type { OrderRecord, Shipment } from "./order-json";
import type { OwnListings } from "./own-listings";

export type OwnOrder = OrderRecord & { readonly username: string };

export type Orders = {
  /** Newest first. */
  readonly of: (username: string) => readonly OwnOrder[];
  readonly ship: (orderNumber: number, shipment: Omit<Shipment, "at">) => OwnOrder;
};

/** What was bought of the accounts; `onChange` hears of each order that is new or shipped. */
export function createOrders(
  { catalogue, now }: World,
  own: OwnListings,
  onChange: (topic: "orders/create" | "orders/update", order: OwnOrder) => void,
): Orders {
  const buyers = createNumbering("reverb buyer", 4_000_000, 900_000);
  const orders = new Map<number, OwnOrder>();
  let last = 50_000_000;

  const bought = (sale: Sale) => {
    const listing = own.ofOffer(sale.offer.id);
    if (!listing) return;
    last += 3;
    const order = {
      orderNumber: last,
      username: listing.username,
      listingId: listing.id,
      sku: listing.sku,
      sale,
      shopName: listing.shopName,
      buyerId: buyers.numberOf(sale.buyer.username),
      shipment: null,
      updatedAt: sale.at,
    };
    orders.set(last, order);
    onChange("orders/create", order);
  };
  catalogue.watch((change) => {
    if (change.kind === "sold" && change.offer.market === "reverb") bought(change.sale);
  });
  return {
    of: (username) => [...orders.values()].filter((one) => one.username === username).reverse(),
    ship: (orderNumber, shipment) => {
      const order = orders.get(orderNumber);
      if (!order) throw new Error(`There is no order ${orderNumber}.`);
      const at = now();
      const shipped = { ...order, shipment: { ...shipment, at }, updatedAt: at };
      orders.set(orderNumber, shipped);
      onChange("orders/update", shipped);
      return shipped;
    },
  };
}
