import type { Sale, World } from "../../contract";
import { siteOfCurrency } from "../sites";

/** A parcel of an order. */
export type Shipment = {
  readonly fulfillmentId: string;
  readonly lineItemIds: readonly string[];
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly shippedAt: Date;
};

/** One sale is one order with one line. */
export type EbayOrder = {
  readonly orderId: string;
  readonly lineItemId: string;
  readonly account: string;
  readonly sku: string | null;
  readonly sale: Sale;
  readonly marketplaceId: string;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
  readonly shipments: readonly Shipment[];
  readonly isCancelled: boolean;
};

export type OrderBook = {
  readonly add: (sale: Sale, account: string, sku: string | null) => EbayOrder;
  readonly of: (account: string) => readonly EbayOrder[];
  readonly find: (account: string, orderId: string) => EbayOrder | undefined;
  readonly ship: (order: EbayOrder, shipment: Shipment) => void;
  /** Throws for an unknown order. */
  readonly cancel: (orderId: string) => EbayOrder;
};

export function createOrderBook(world: World): OrderBook {
  const random = world.random("ebay orders");
  const orders = new Map<string, EbayOrder>();
  const put = (order: EbayOrder) => {
    orders.set(order.orderId, order);
    return order;
  };
  const digits = (length: number) => String(random.int(10 ** (length - 1), 10 ** length - 1));
  return {
    add: (sale, account, sku) =>
      put({
        orderId: `${digits(2)}-${digits(5)}-${digits(5)}`,
        lineItemId: `100${digits(11)}`,
        account,
        sku,
        sale,
        marketplaceId: siteOfCurrency(sale.offer.currency).id,
        createdAt: sale.at,
        modifiedAt: sale.at,
        shipments: [],
        isCancelled: false,
      }),
    of: (account) => [...orders.values()].filter((order) => order.account === account),
    find: (account, orderId) => {
      const order = orders.get(orderId);
      return order?.account === account ? order : undefined;
    },
    ship: (order, shipment) => {
      put({ ...order, shipments: [...order.shipments, shipment], modifiedAt: world.now() });
    },
    cancel: (orderId) => {
      const order = orders.get(orderId);
      if (!order) throw new Error(`There is no order ${orderId}.`);
      return put({ ...order, isCancelled: true, modifiedAt: world.now() });
    },
  };
}
