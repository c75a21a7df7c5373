import type { World } from "../../contract";
import type { InventoryItem, LocationBody, OfferDetails } from "./inventory-shapes";

export type StockItem = {
  readonly sku: string;
  readonly locale: string;
  readonly item: InventoryItem;
};

export type StockOffer = {
  readonly offerId: string;
  readonly sku: string;
  readonly marketplaceId: string;
  readonly format: string;
  readonly details: OfferDetails;
  /** The live listing, or the last one; null before the first publish. */
  readonly listingId: string | null;
  readonly status: "PUBLISHED" | "UNPUBLISHED";
};

export type StockLocation = {
  readonly key: string;
  readonly body: LocationBody;
  readonly isEnabled: boolean;
};

/** What one seller keeps in the Inventory API. */
export type Stock = {
  readonly items: Map<string, StockItem>;
  readonly offers: Map<string, StockOffer>;
  readonly locations: Map<string, StockLocation>;
};

export type Stocks = {
  readonly of: (account: string) => Stock;
  /** The offer behind a listing, and whose it is. */
  readonly findListing: (listingId: string) => { account: string; offer: StockOffer } | undefined;
  readonly nextOfferId: () => string;
};

export function createStocks(world: World): Stocks {
  const stocks = new Map<string, Stock>();
  const random = world.random("ebay offer ids");
  let lastOffer = 9_000_000_010;
  return {
    of: (account) => {
      const known = stocks.get(account) ?? {
        items: new Map(),
        offers: new Map(),
        locations: new Map(),
      };
      stocks.set(account, known);
      return known;
    },
    findListing: (listingId) => {
      for (const [account, { offers }] of stocks) {
        const offer = [...offers.values()].find((one) => one.listingId === listingId);
        if (offer) return { account, offer };
      }
      return undefined;
    },
    nextOfferId: () => {
      lastOffer += random.int(3, 40) * 10;
      return String(lastOffer);
    },
  };
}
