import type { Route } from "../../contract";
import { type EbayState, securedRoutes } from "../ebay-state";
import { scope } from "../scopes";
import { getItem, getItemByLegacyId } from "./get-item";
import { search } from "./search";

const PUBLIC = [scope("")];

export function browseRoutes(state: EbayState): readonly Route[] {
  return securedRoutes(state, "browse", "/buy/browse/v1", [
    {
      operation: "search",
      method: "GET",
      path: "/item_summary/search",
      scopes: PUBLIC,
      handle: ({ call }) => search(state, call),
    },
    {
      operation: "getItem",
      method: "GET",
      path: "/item/{item_id}",
      scopes: PUBLIC,
      handle: ({ call }) => getItem(state, call),
    },
    {
      operation: "getItemByLegacyId",
      method: "GET",
      path: "/item/get_item_by_legacy_id",
      scopes: PUBLIC,
      handle: ({ call }) => getItemByLegacyId(state, call),
    },
  ]);
}
