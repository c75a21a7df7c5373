import type { Call, Reply } from "../../contract";
import { ebayError, faultEntry } from "../ebay-error";
import type { SecuredRoute } from "../ebay-state";
import { type InventoryDesk, inventoryRoute } from "./inventory-desk";
import { unknownOffer, unknownSku } from "./inventory-fault";
import { list } from "./listings";
import { type PublishCase, publishProblems, publishWarnings } from "./publish-problems";
import type { Stock, StockOffer } from "./stock";

function caseOf(
  desk: InventoryDesk,
  account: string,
  offer: StockOffer,
  call: Call,
): PublishCase | null {
  const stock = desk.stocks.of(account);
  const stockItem = stock.items.get(offer.sku);
  if (!stockItem) return null;
  const live = desk.world.catalogue.list({ market: "ebay", state: "live", seller: account });
  return {
    offer,
    stockItem,
    stock,
    seller: desk.sellers.get(account),
    liveCents: live.reduce((sum, { priceCents, quantity }) => sum + priceCents * quantity, 0),
    liveCount: live.reduce((sum, { quantity }) => sum + quantity, 0),
    rootUrl: call.rootUrl,
  };
}

function publish(
  desk: InventoryDesk,
  account: string,
  stock: Stock,
  offer: StockOffer,
  call: Call,
): Reply {
  // Asked a second time, eBay has the listing already.
  if (offer.status === "PUBLISHED") return { status: 200, body: { listingId: offer.listingId } };
  const one = caseOf(desk, account, offer, call);
  if (!one) return unknownSku(offer.sku);
  const problems = publishProblems(one);
  if (problems.length > 0) return ebayError(400, ...problems);
  const { id: listingId } = list(desk.world, one, account);
  stock.offers.set(offer.offerId, { ...offer, listingId, status: "PUBLISHED" });
  const warnings = publishWarnings(one).map(faultEntry);
  return { status: 200, body: { listingId, ...(warnings.length > 0 ? { warnings } : {}) } };
}

function withdraw({ world }: InventoryDesk, stock: Stock, offer: StockOffer): Reply {
  const { listingId, status, offerId } = offer;
  if (status !== "PUBLISHED" || listingId === null)
    return unknownOffer(`${offerId} is not published`);
  if (world.catalogue.find(listingId)?.state === "live") world.catalogue.end(listingId);
  stock.offers.set(offerId, { ...offer, status: "UNPUBLISHED" });
  return { status: 200, body: { listingId } };
}

export function publishRoutes(desk: InventoryDesk): readonly SecuredRoute[] {
  const one = (
    operation: string,
    ending: string,
    handle: (account: string, stock: Stock, offer: StockOffer, call: Call) => Reply,
  ) =>
    inventoryRoute(operation, "POST", `/offer/{offerId}/${ending}`, ({ account, call }) => {
      const stock = desk.stocks.of(account);
      const offer = stock.offers.get(call.params.offerId ?? "");
      return offer ? handle(account, stock, offer, call) : unknownOffer(call.params.offerId ?? "");
    });
  return [
    one("publishOffer", "publish", (account, stock, offer, call) =>
      publish(desk, account, stock, offer, call),
    ),
    one("withdrawOffer", "withdraw", (_account, stock, offer) => withdraw(desk, stock, offer)),
  ];
}
