import type { Call } from "../contract";
import { accountOfShop, type Etsy } from "./etsy";
import { imageJson } from "./image-json";
import { inventoryJson } from "./inventory-json";
import { listingJson } from "./listing-json";
import type { ListingRecord } from "./listing-record";
import { shippingProfileJson } from "./shipping-profile";
import { shopJson } from "./shop-json";
import { policiesOf } from "./shop-policies";
import { shopRecord } from "./shop-record";

/** `includes=Images,Shop` as well as `includes[]=Images&includes[]=Shop`. */
function includesOf(query: URLSearchParams): readonly string[] {
  const many = [...query.getAll("includes"), ...query.getAll("includes[]")];
  return many.flatMap((one) => one.split(","));
}

/** An account's own, or one made of what a stranger asks for sending; none where the buyer has to come. */
function profileOf(listing: ListingRecord) {
  const account = accountOfShop(listing.shopId);
  if (account) return policiesOf(account).shippingProfile;
  const { listingId, userId, place, shippingCents: cents, currency } = listing;
  if (cents === null) return null;
  return shippingProfileJson({ profileId: listingId * 10, userId, place, cents, currency });
}

/** `ShopListingWithAssociations` of the document: the parts that the call includes. */
export function listingWithParts(etsy: Etsy, listing: ListingRecord, call: Call) {
  const includes = includesOf(call.query);
  const account = accountOfShop(listing.shopId);
  const shop = shopRecord(etsy, listing.shopId);
  const images = listing.images.map((image, index) =>
    imageJson(image, listing.listingId, index + 1, call.rootUrl),
  );
  const user = {
    user_id: listing.userId,
    primary_email: null,
    first_name: account?.firstName ?? null,
    last_name: account?.lastName ?? null,
    image_url_75x75: null,
  };
  const parts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    Images: { images },
    Inventory: { inventory: inventoryJson(listing) },
    Shipping: { shipping_profile: profileOf(listing) },
    Shop: { shop: shop ? shopJson(shop, call.baseUrl) : null },
    User: { user },
    Videos: { videos: [] },
  };
  const included = Object.assign({}, ...includes.map((name) => parts[name] ?? {}));
  return { ...listingJson(listing, call.baseUrl), ...included };
}
