import type { Route } from "../../contract";
import { type EbayState, securedRoutes } from "../ebay-state";
import type { InventoryDesk } from "./inventory-desk";
import { itemRoutes } from "./item-routes";
import { locationRoutes } from "./location-routes";
import { offerRoutes } from "./offer-routes";
import { priceQuantityRoutes } from "./price-quantity-routes";
import { publishRoutes } from "./publish-routes";

export function inventoryRoutes(state: EbayState, desk: InventoryDesk): readonly Route[] {
  return securedRoutes(state, "inventory", "/sell/inventory/v1", [
    ...locationRoutes(desk),
    ...itemRoutes(desk),
    ...offerRoutes(desk),
    ...publishRoutes(desk),
    ...priceQuantityRoutes(desk),
  ]);
}
