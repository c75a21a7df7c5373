import type { Call, Reply } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { ebayError } from "../ebay-error";
import type { SecuredRoute } from "../ebay-state";
import { type InventoryDesk, inventoryRoute, offersOf, reviseListing } from "./inventory-desk";
import { badValue, inventoryFault, unknownSku } from "./inventory-fault";
import { inventoryPage } from "./inventory-page";
import { InventoryItem } from "./inventory-shapes";
import type { StockItem } from "./stock";

const SKU = /^[A-Za-z0-9_.-]{1,50}$/;

function view({ sku, locale, item }: StockItem) {
  return { sku, locale, ...item };
}

function put(desk: InventoryDesk, account: string, call: Call): Reply {
  const sku = call.params.sku ?? "";
  if (!SKU.test(sku)) {
    const message =
      "This is an invalid value for a SKU. Only alphanumeric characters can be used for SKUs, and their length must not exceed 50 characters.";
    return ebayError(400, inventoryFault(25_707, message));
  }
  const order = InventoryItem.safeParse(jsonOf(call));
  if (!order.success) {
    const [issue] = order.error.issues;
    return ebayError(400, badValue(issue?.path.join(".") ?? "body", issue?.message));
  }
  const stock = desk.stocks.of(account);
  const isNew = !stock.items.has(sku);
  const locale = (call.headers["content-language"] ?? "en-US").replace("-", "_");
  const stockItem = { sku, locale, item: order.data };
  for (const offer of offersOf(stock, sku)) {
    const refused = reviseListing(desk, offer, stockItem, call.rootUrl);
    if (refused) return refused;
  }
  stock.items.set(sku, stockItem);
  return isNew ? { status: 201, body: {} } : { status: 204 };
}

export function itemRoutes(desk: InventoryDesk): readonly SecuredRoute[] {
  const { stocks, world } = desk;
  const path = "/inventory_item/{sku}";
  return [
    inventoryRoute(
      "createOrReplaceInventoryItem",
      "PUT",
      path,
      ({ account, call }) => put(desk, account, call),
      true,
    ),
    inventoryRoute("getInventoryItem", "GET", path, ({ account, call }) => {
      const sku = call.params.sku ?? "";
      const found = stocks.of(account).items.get(sku);
      return found ? { status: 200, body: view(found) } : unknownSku(sku);
    }),
    inventoryRoute("deleteInventoryItem", "DELETE", path, ({ account, call }) => {
      const sku = call.params.sku ?? "";
      const stock = stocks.of(account);
      if (!stock.items.delete(sku)) return unknownSku(sku);
      // The offers go with the item, and their listings with them.
      for (const { offerId, listingId } of offersOf(stock, sku)) {
        stock.offers.delete(offerId);
        if (listingId && world.catalogue.find(listingId)?.state === "live")
          world.catalogue.end(listingId);
      }
      return { status: 204 };
    }),
    inventoryRoute("getInventoryItems", "GET", "/inventory_item", ({ account, call }) =>
      inventoryPage(
        call,
        "/inventory_item",
        "inventoryItems",
        [...stocks.of(account).items.values()].map(view),
      ),
    ),
  ];
}
