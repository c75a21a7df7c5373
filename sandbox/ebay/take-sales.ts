import type { Sale } from "../contract";
import type { EbayState } from "./ebay-state";
import type { EbayOrder, OrderBook } from "./fulfillment/order-book";
import type { Stock, StockOffer, Stocks } from "./inventory/stock";
import type { Notifier } from "./notification/notifier";

/** What an event about an order tells; the published topic says only that the order id is in it. */
export function orderEvent(
  { accounts }: EbayState,
  { account, orderId, lineItemId }: EbayOrder,
): object {
  const { username, userId } = accounts.get(account);
  return { username, userId, orderId, lineItemId };
}

/** eBay counts down what the seller has left, in the item and in the offer. */
function countDown(stock: Stock, offer: StockOffer, quantity: number): void {
  const less = (count: number) => Math.max(0, count - quantity);
  const { availableQuantity } = offer.details;
  if (availableQuantity !== undefined) {
    const details = { ...offer.details, availableQuantity: less(availableQuantity) };
    stock.offers.set(offer.offerId, { ...offer, details });
  }
  const stockItem = stock.items.get(offer.sku);
  const shipTo = stockItem?.item.availability?.shipToLocationAvailability;
  if (!stockItem || !shipTo) return;
  const availability = {
    ...stockItem.item.availability,
    shipToLocationAvailability: { ...shipTo, quantity: less(shipTo.quantity) },
  };
  stock.items.set(offer.sku, { ...stockItem, item: { ...stockItem.item, availability } });
}

/** Makes an order of each sale of a user's listing, and tells who subscribed. */
export function takeSales(
  state: EbayState,
  stocks: Stocks,
  book: OrderBook,
  notifier: Notifier,
): void {
  const { catalogue } = state.world;
  const take = (sale: Sale) => {
    const { seller, market, id } = sale.offer;
    if (market !== "ebay" || !state.accounts.has(seller)) return;
    const found = stocks.findListing(id);
    if (found) countDown(stocks.of(found.account), found.offer, sale.quantity);
    const order = book.add(sale, seller, found?.offer.sku ?? null);
    notifier.publish("ORDER_CONFIRMATION", orderEvent(state, order), seller);
  };
  catalogue.watch((change) => {
    if (change.kind === "sold") take(change.sale);
  });
}
