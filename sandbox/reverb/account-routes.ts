import type { Route } from "../contract";
import type { Account } from "./account";
import { hal, notFound } from "./hal";
import { type Reverb, scoped } from "./reverb";

const shopJson = ({ shopId, shopName, shopSlug, currency, shippingProfile, place }: Account) => ({
  id: shopId,
  name: shopName,
  slug: shopSlug,
  currency,
  listing_currency: currency,
  location: { locality: place.city, country_code: place.country },
  shipping_profiles: [{ id: shippingProfile.id, name: shippingProfile.name }],
});

export function accountRoutes(reverb: Reverb): readonly Route[] {
  return [
    scoped(reverb, ["GetMyAccount", "GET", "/my/account", "public"], (call, account) =>
      hal(call, {
        user_id: account.userId,
        first_name: account.firstName,
        last_name: account.lastName,
        email: account.email,
        shipping_region_code: account.place.country,
        shop: { id: account.shopId, name: account.shopName, slug: account.shopSlug },
      }),
    ),
    scoped(reverb, ["GetShop", "GET", "/shop", "public"], (call, account) =>
      hal(call, shopJson(account)),
    ),
    scoped(
      reverb,
      [
        "GetShopsShopShippingProfiles",
        "GET",
        "/shops/{shop_id}/shipping_profiles",
        "read_listings",
      ],
      (call, account) => {
        if (Number(call.params.shop_id) !== account.shopId) return notFound();
        return hal(call, { shipping_profiles: shopJson(account).shipping_profiles });
      },
    ),
  ];
}
