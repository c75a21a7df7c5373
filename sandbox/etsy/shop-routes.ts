import type { Call, Reply, Route } from "../contract";
import { matchesWords } from "../kit/matches-words";
import { ACCOUNTS } from "./account";
import { type Etsy, open, scoped } from "./etsy";
import { etsyError, notFound } from "./etsy-error";
import { pageReply } from "./page-of";
import { shopJson } from "./shop-json";
import { policiesOf } from "./shop-policies";
import { shopRecord } from "./shop-record";

const all = (one: unknown): Reply => ({ status: 200, body: { count: 1, results: [one] } });

function shopReply(etsy: Etsy, call: Call, shopId: number | undefined): Reply {
  const shop = shopId === undefined ? undefined : shopRecord(etsy, shopId);
  return shop ? { status: 200, body: shopJson(shop, call.baseUrl) } : notFound("that shop");
}

function findShops(etsy: Etsy, call: Call): Reply {
  const name = call.query.get("shop_name");
  if (!name) return etsyError(400, "Missing required parameter: shop_name");
  const shops = [
    ...ACCOUNTS.map(({ shopId, shopName }) => ({ shopId, name: shopName })),
    ...etsy.strangers.shops.all(),
  ].filter((shop) => matchesWords(name, shop.name));
  return pageReply(call, shops, ({ shopId }) => {
    const shop = shopRecord(etsy, shopId);
    return shop && shopJson(shop, call.baseUrl);
  });
}

export function shopRoutes(etsy: Etsy): readonly Route[] {
  const shop = "/shops/{shop_id}";
  return [
    scoped(etsy, ["getMe", "GET", "/users/me", "shops_r"], (_call, { userId, shopId }) => ({
      status: 200,
      body: { user_id: userId, shop_id: shopId },
    })),
    open("getShop", "GET", shop, (call) => shopReply(etsy, call, Number(call.params.shop_id))),
    open("findShops", "GET", "/shops", (call) => findShops(etsy, call)),
    open("getShopByOwnerUserId", "GET", "/users/{user_id}/shops", (call) => {
      const userId = Number(call.params.user_id);
      const owners = [...ACCOUNTS, ...etsy.strangers.shops.all()];
      return shopReply(etsy, call, owners.find((owner) => owner.userId === userId)?.shopId);
    }),
    scoped(
      etsy,
      ["getShopShippingProfiles", "GET", `${shop}/shipping-profiles`, "shops_r"],
      (_call, account) => all(policiesOf(account).shippingProfile),
    ),
    scoped(
      etsy,
      [
        "getShopShippingProfile",
        "GET",
        `${shop}/shipping-profiles/{shipping_profile_id}`,
        "shops_r",
      ],
      (call, account) => {
        const { shippingProfile } = policiesOf(account);
        return Number(call.params.shipping_profile_id) === shippingProfile.shipping_profile_id
          ? { status: 200, body: shippingProfile }
          : notFound("that shipping profile");
      },
    ),
    scoped(
      etsy,
      ["getShopReturnPolicies", "GET", `${shop}/policies/return`, "shops_r"],
      (_call, account) => all(policiesOf(account).returnPolicy),
    ),
    scoped(
      etsy,
      ["getShopReadinessStateDefinitions", "GET", `${shop}/readiness-state-definitions`, "shops_r"],
      (_call, account) => all(policiesOf(account).readinessState),
    ),
  ];
}
