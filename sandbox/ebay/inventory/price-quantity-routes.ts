import type { Call, Reply } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { type EbayFault, ebayError, faultEntry } from "../ebay-error";
import type { SecuredRoute } from "../ebay-state";
import { type InventoryDesk, inventoryRoute, offersOf, reviseListing } from "./inventory-desk";
import { badValue, inventoryFault, userError } from "./inventory-fault";
import { PriceQuantity } from "./inventory-shapes";
import type { Stock, StockItem, StockOffer } from "./stock";

type Outcome = {
  readonly sku?: string | undefined;
  readonly offerId?: string;
  readonly statusCode: number;
  readonly errors?: readonly object[];
};
type Wish = PriceQuantity["requests"][number];

function failed(fault: EbayFault, what: { sku?: string | undefined; offerId?: string }): Outcome {
  return { ...what, statusCode: 400, errors: [faultEntry(fault)] };
}

function restocked(stockItem: StockItem, quantity: number): StockItem {
  const availability = {
    ...stockItem.item.availability,
    shipToLocationAvailability: { quantity },
  };
  return { ...stockItem, item: { ...stockItem.item, availability } };
}

type Change = { readonly desk: InventoryDesk; readonly stock: Stock; readonly rootUrl: string };

function applyTo({ desk, stock, rootUrl }: Change, offer: StockOffer, sku: string): Outcome {
  const stockItem = stock.items.get(sku);
  const refused = stockItem ? reviseListing(desk, offer, stockItem, rootUrl) : null;
  const what = { sku, offerId: offer.offerId };
  if (refused) return failed(userError("The listing was revised too often today."), what);
  stock.offers.set(offer.offerId, offer);
  return { ...what, statusCode: 200 };
}

function applyOffer(
  change: Change,
  wish: NonNullable<Wish["offers"]>[number],
  sku: string | undefined,
): Outcome {
  const { offerId, availableQuantity, price } = wish;
  const offer = change.stock.offers.get(offerId);
  if (!offer || (sku !== undefined && offer.sku !== sku)) {
    return failed(inventoryFault(25_713, `This Offer is not available : ${offerId}.`), {
      sku,
      offerId,
    });
  }
  const { details } = offer;
  const quantity = availableQuantity === undefined ? {} : { availableQuantity };
  const priced = price ? { pricingSummary: { ...details.pricingSummary, price } } : {};
  return applyTo(change, { ...offer, details: { ...details, ...quantity, ...priced } }, offer.sku);
}

function apply(
  change: Change,
  { sku, shipToLocationAvailability, offers = [] }: Wish,
): readonly Outcome[] {
  const { stock } = change;
  const outcomes: Outcome[] = [];
  if (shipToLocationAvailability) {
    const stockItem = stock.items.get(sku ?? "");
    if (!stockItem) return [failed(badValue("sku", `${sku} could not be found.`), { sku })];
    stock.items.set(stockItem.sku, restocked(stockItem, shipToLocationAvailability.quantity));
    const asked = new Set(offers.map(({ offerId }) => offerId));
    const others = offersOf(stock, stockItem.sku).filter(({ offerId }) => !asked.has(offerId));
    for (const offer of others) applyTo(change, offer, stockItem.sku);
    if (offers.length === 0) outcomes.push({ sku, statusCode: 200 });
  }
  return [...outcomes, ...offers.map((wish) => applyOffer(change, wish, sku))];
}

function update(desk: InventoryDesk, account: string, call: Call): Reply {
  const order = PriceQuantity.safeParse(jsonOf(call) ?? {});
  if (!order.success)
    return ebayError(400, badValue("requests", "From 1 to 25 requests are taken."));
  const change = { desk, stock: desk.stocks.of(account), rootUrl: call.rootUrl };
  const responses = order.data.requests.flatMap((wish) => apply(change, wish));
  const isWhole = responses.every(({ statusCode }) => statusCode === 200);
  return { status: isWhole ? 200 : 207, body: { responses } };
}

export function priceQuantityRoutes(desk: InventoryDesk): readonly SecuredRoute[] {
  return [
    inventoryRoute(
      "bulkUpdatePriceQuantity",
      "POST",
      "/bulk_update_price_quantity",
      ({ account, call }) => update(desk, account, call),
    ),
  ];
}
