import { z } from "zod";
import type { Call, Reply } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { ebayError } from "../ebay-error";
import type { SecuredRoute } from "../ebay-state";
import { amount } from "../money";
import { isSiteId, siteOf } from "../sites";
import { type InventoryDesk, inventoryRoute, offersOf, reviseListing } from "./inventory-desk";
import { badValue, inventoryFault, unknownOffer, unknownSku, userError } from "./inventory-fault";
import { inventoryPage } from "./inventory-page";
import { OfferDetails, OfferKeys } from "./inventory-shapes";
import { statusOf } from "./listings";
import type { Stock, StockOffer } from "./stock";

function view({ world }: InventoryDesk, offer: StockOffer) {
  const { offerId, sku, marketplaceId, format, details, status, listingId } = offer;
  const soldQuantity = listingId ? (world.catalogue.find(listingId)?.soldCount ?? 0) : 0;
  const listing =
    listingId && status === "PUBLISHED"
      ? { listing: { listingId, listingStatus: statusOf(world, listingId), soldQuantity } }
      : {};
  return { ...details, offerId, sku, marketplaceId, format, status, ...listing };
}

function shapeProblem(error: z.ZodError): Reply {
  const [issue] = error.issues;
  return ebayError(400, badValue(issue?.path.join(".") || "body", issue?.message));
}

function create(desk: InventoryDesk, account: string, call: Call): Reply {
  const body = jsonOf(call) ?? {};
  const keys = OfferKeys.safeParse(body);
  if (!keys.success) return shapeProblem(keys.error);
  const parsed = OfferDetails.safeParse(body);
  if (!parsed.success) return shapeProblem(parsed.error);
  const { sku, marketplaceId, format } = keys.data;
  if (!isSiteId(marketplaceId)) return ebayError(400, badValue("marketplaceId"));
  if (format !== "FIXED_PRICE") return ebayError(400, badValue("format"));
  const stock = desk.stocks.of(account);
  if (!stock.items.has(sku)) return unknownSku(sku);
  const twin = offersOf(stock, sku).find(
    (one) => one.marketplaceId === marketplaceId && one.format === format,
  );
  if (twin) {
    const parameters = { offerId: twin.offerId };
    return ebayError(400, { ...userError("Offer entity already exists."), parameters });
  }
  const { sku: _, marketplaceId: __, format: ___, ...details } = parsed.data;
  const offerId = desk.stocks.nextOfferId();
  const offer = {
    offerId,
    sku,
    marketplaceId,
    format,
    details,
    listingId: null,
    status: "UNPUBLISHED",
  } as const;
  stock.offers.set(offerId, offer);
  return { status: 201, body: { offerId } };
}

function replace(desk: InventoryDesk, stock: Stock, offer: StockOffer, call: Call): Reply {
  const parsed = OfferDetails.safeParse(jsonOf(call) ?? {});
  if (!parsed.success) return shapeProblem(parsed.error);
  const changed = { ...offer, details: parsed.data };
  const stockItem = stock.items.get(offer.sku);
  const refused = stockItem ? reviseListing(desk, changed, stockItem, call.rootUrl) : null;
  if (refused) return refused;
  stock.offers.set(offer.offerId, changed);
  return { status: 204 };
}

function listOffers(desk: InventoryDesk, account: string, call: Call): Reply {
  const { query } = call;
  const sku = query.get("sku");
  const site = query.get("marketplace_id");
  const format = query.get("format");
  if (sku === null) return ebayError(400, badValue("sku", "The sku is needed."));
  const found = offersOf(desk.stocks.of(account), sku).filter(
    (offer) =>
      (site === null || offer.marketplaceId === site) &&
      (format === null || offer.format === format),
  );
  if (found.length === 0) return unknownOffer(`no offer for the SKU ${sku}`);
  return inventoryPage(
    call,
    "/offer",
    "offers",
    found.map((offer) => view(desk, offer)),
  );
}

const FeesOrder = z.object({
  offers: z
    .array(z.object({ offerId: z.string() }))
    .min(1)
    .max(250),
});

function listingFees({ stocks }: InventoryDesk, account: string, call: Call): Reply {
  const order = FeesOrder.safeParse(jsonOf(call) ?? {});
  if (!order.success) return ebayError(400, badValue("offers"));
  const { offers } = stocks.of(account);
  const asked = order.data.offers.map(({ offerId }) => offers.get(offerId));
  const known = asked.filter((offer) => offer !== undefined);
  if (known.length < asked.length || known.some(({ status }) => status === "PUBLISHED")) {
    const message =
      "One or more provided offerId(s) are invalid. All offerId(s) in the request should belong to an unpublished offer.";
    return ebayError(400, inventoryFault(25_754, message));
  }
  const sites = [...new Set(known.map(({ marketplaceId }) => marketplaceId))].filter(isSiteId);
  const feeSummaries = sites.map((marketplaceId) => {
    const none = amount(0, siteOf(marketplaceId).currency);
    // The first 250 listings of a month cost nothing.
    const fees = [{ feeType: "InsertionFee", amount: none, promotionalDiscount: none }];
    return { marketplaceId, fees };
  });
  return { status: 200, body: { feeSummaries } };
}

export function offerRoutes(desk: InventoryDesk): readonly SecuredRoute[] {
  const { stocks, world } = desk;
  const path = "/offer/{offerId}";
  const one = (
    operation: string,
    method: string,
    handle: (stock: Stock, offer: StockOffer, call: Call) => Reply,
    isLanguageNeeded = false,
  ) =>
    inventoryRoute(
      operation,
      method,
      path,
      ({ account, call }) => {
        const stock = stocks.of(account);
        const offer = stock.offers.get(call.params.offerId ?? "");
        return offer ? handle(stock, offer, call) : unknownOffer(call.params.offerId ?? "");
      },
      isLanguageNeeded,
    );
  return [
    inventoryRoute(
      "createOffer",
      "POST",
      "/offer",
      ({ account, call }) => create(desk, account, call),
      true,
    ),
    inventoryRoute("getOffers", "GET", "/offer", ({ account, call }) =>
      listOffers(desk, account, call),
    ),
    inventoryRoute("getListingFees", "POST", "/offer/get_listing_fees", ({ account, call }) =>
      listingFees(desk, account, call),
    ),
    one("getOffer", "GET", (_stock, offer) => ({ status: 200, body: view(desk, offer) })),
    one("updateOffer", "PUT", (stock, offer, call) => replace(desk, stock, offer, call), true),
    one("deleteOffer", "DELETE", (stock, { offerId, listingId }) => {
      stock.offers.delete(offerId);
      if (listingId && world.catalogue.find(listingId)?.state === "live")
        world.catalogue.end(listingId);
      return { status: 204 };
    }),
  ];
}
