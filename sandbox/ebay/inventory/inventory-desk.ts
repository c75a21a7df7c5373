import type { Reply, World } from "../../contract";
import type { Quota } from "../../core/quotas";
import type { SellerAccounts } from "../account/seller-accounts";
import { ebayError } from "../ebay-error";
import { type SecuredRoute, withAccount } from "../ebay-state";
import { midnightPacific } from "../midnight-pacific";
import { readOrWrite, scope } from "../scopes";
import { badValue, userError } from "./inventory-fault";
import { listingPatch, revise } from "./listings";
import type { Stock, StockItem, StockOffer, Stocks } from "./stock";

/** What the routes of the Inventory API share. */
export type InventoryDesk = {
  readonly world: World;
  readonly stocks: Stocks;
  readonly sellers: SellerAccounts;
  /** 250 a day for each listing. */
  readonly revisions: Quota;
};

export function createInventoryDesk(
  world: World,
  stocks: Stocks,
  sellers: SellerAccounts,
): InventoryDesk {
  const revisions = world.quotas.define({
    market: "ebay",
    name: "inventory.revisions",
    limit: 250,
    resetsAt: midnightPacific,
  });
  return { world, stocks, sellers, revisions };
}

type Handle = Parameters<typeof withAccount>[0];

/** Node's own fetch sends `*` where nothing is said, which eBay refuses. */
function headerProblem(
  headers: Readonly<Record<string, string>>,
  isLanguageNeeded: boolean,
): Reply | null {
  if (headers["accept-language"] === "*") return ebayError(400, badValue("header Accept-Language"));
  const language = headers["content-language"] ?? "";
  const isLanguage = /^[a-z]{2}-[A-Z]{2}$/.test(language);
  return isLanguageNeeded && !isLanguage
    ? ebayError(400, badValue("header Content-Language"))
    : null;
}

export function inventoryRoute(
  operation: string,
  method: string,
  path: string,
  handle: Handle,
  isLanguageNeeded = false,
): SecuredRoute {
  return {
    operation,
    method,
    path,
    scopes: method === "GET" ? readOrWrite("sell.inventory") : [scope("sell.inventory")],
    handle: withAccount((secured) => {
      const problem = headerProblem(secured.call.headers, isLanguageNeeded);
      return problem ?? handle(secured);
    }),
  };
}

/** Brings the listing of an offer up to date; the reply says so where it was revised too often. */
export function reviseListing(
  { world, revisions }: InventoryDesk,
  offer: StockOffer,
  stockItem: StockItem,
  rootUrl: string,
): Reply | null {
  if (offer.status !== "PUBLISHED" || offer.listingId === null) return null;
  if (!revisions.take(offer.listingId).isAllowed) {
    return ebayError(
      400,
      userError("The listing was revised 250 times today, which is the most that is allowed."),
    );
  }
  revise(world, offer.listingId, listingPatch(offer, stockItem, rootUrl));
  return null;
}

export function offersOf({ offers }: Stock, sku: string): readonly StockOffer[] {
  return [...offers.values()].filter((offer) => offer.sku === sku);
}
