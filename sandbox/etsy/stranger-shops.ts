import type { Offer } from "../contract";
import type { Catalogue, OfferChange } from "../core/catalogue";
import { createNumbering } from "../kit/numbering";
import { ACCOUNTS } from "./account";

export type StrangerShop = {
  readonly shopId: number;
  readonly userId: number;
  readonly name: string;
  readonly currency: string;
  readonly country: string;
  readonly activeCount: number;
  readonly soldCount: number;
};

/** The shops of sellers who are no accounts, counted as things happen: asking costs no look at the offers. */
export type StrangerShops = {
  readonly ofSeller: (seller: string) => StrangerShop | undefined;
  readonly find: (shopId: number) => StrangerShop | undefined;
  readonly all: () => readonly StrangerShop[];
};

export const isAccountOffer = (offer: Offer) =>
  ACCOUNTS.some(({ shopName }) => shopName === offer.seller);

/** What a change does to the shop's two counts. */
function counted(shop: StrangerShop, { kind, offer }: OfferChange): StrangerShop {
  const { activeCount, soldCount } = shop;
  if (kind === "listed") return { ...shop, activeCount: activeCount + 1 };
  if (kind === "changed" || offer.state === "live") return shop;
  const sold = kind === "sold" ? 1 : 0;
  return { ...shop, activeCount: activeCount - 1, soldCount: soldCount + sold };
}

/** Must be made before the first offers are. */
export function createStrangerShops(catalogue: Catalogue): StrangerShops {
  const shopIds = createNumbering("etsy shop", 50_000_000, 9_000_000);
  const userIds = createNumbering("etsy user", 700_000_000, 90_000_000);
  const shops = new Map<string, StrangerShop>();

  const open = ({ seller: name, currency, place }: Offer): StrangerShop => ({
    shopId: shopIds.numberOf(name),
    userId: userIds.numberOf(name),
    name,
    currency,
    country: place.country,
    activeCount: 0,
    soldCount: 0,
  });
  catalogue.watch((change) => {
    const { offer } = change;
    if (offer.market !== "etsy" || isAccountOffer(offer)) return;
    shops.set(offer.seller, counted(shops.get(offer.seller) ?? open(offer), change));
  });
  return {
    ofSeller: (seller) => shops.get(seller),
    find: (shopId) => shops.get(shopIds.nameOf(shopId) ?? ""),
    all: () => [...shops.values()],
  };
}
