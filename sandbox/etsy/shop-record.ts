import { accountOfShop, allListings, type Etsy } from "./etsy";
import type { ShopRecord } from "./shop-json";

const OPENED_AT = new Date("2019-04-01T09:00:00Z");

/** A shop of an account or of a stranger who has something on Etsy. */
export function shopRecord(etsy: Etsy, shopId: number): ShopRecord | undefined {
  const account = accountOfShop(shopId);
  const stranger = etsy.strangers.shops().find((shop) => shop.shopId === shopId);
  const name = account?.shopName ?? stranger?.name;
  const userId = account?.userId ?? stranger?.userId;
  if (name === undefined || userId === undefined) return undefined;
  const listings = allListings(etsy).filter((listing) => listing.shopId === shopId);
  return {
    shopId,
    userId,
    name,
    currency: account?.currency ?? listings[0]?.currency ?? "USD",
    country: account?.place.country ?? listings[0]?.place.country ?? "US",
    openedAt: OPENED_AT,
    activeCount: listings.filter(({ state }) => state === "active").length,
    soldCount: listings.filter(({ state }) => state === "sold_out").length,
  };
}
