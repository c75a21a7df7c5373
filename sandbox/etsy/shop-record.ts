import type { Account } from "./account";
import { accountOfShop, type Etsy } from "./etsy";
import type { ShopRecord } from "./shop-json";

const OPENED_AT = new Date("2019-04-01T09:00:00Z");

function ownShop({ own }: Etsy, account: Account): ShopRecord {
  const { shopId, userId, shopName, currency, place } = account;
  const listings = own.all().filter((listing) => listing.shopId === shopId);
  return {
    shopId,
    userId,
    name: shopName,
    currency,
    country: place.country,
    openedAt: OPENED_AT,
    activeCount: listings.filter(({ state }) => state === "active").length,
    soldCount: listings.filter(({ state }) => state === "sold_out").length,
  };
}

/** A shop of an account or of a stranger who has had something on Etsy. */
export function shopRecord(etsy: Etsy, shopId: number): ShopRecord | undefined {
  const account = accountOfShop(shopId);
  if (account) return ownShop(etsy, account);
  const stranger = etsy.strangers.shops.find(shopId);
  return stranger && { ...stranger, openedAt: OPENED_AT };
}
