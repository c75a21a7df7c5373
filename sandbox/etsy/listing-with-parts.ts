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

function userOf({ userId, shopId }: ListingRecord) {
  const account = accountOfShop(shopId);
  return {
    user_id: userId,
    primary_email: null,
    first_name: account?.firstName ?? null,
    last_name: account?.lastName ?? null,
    image_url_75x75: null,
  };
}

type Part = (etsy: Etsy, listing: ListingRecord, call: Call) => Readonly<Record<string, unknown>>;

const PARTS: Readonly<Record<string, Part>> = {
  Images: (_etsy, { images, listingId }, { rootUrl }) => ({
    images: images.map((image, index) => imageJson(image, listingId, index + 1, rootUrl)),
  }),
  Inventory: (_etsy, listing) => ({ inventory: inventoryJson(listing) }),
  Shipping: (_etsy, listing) => ({ shipping_profile: profileOf(listing) }),
  Shop: (etsy, { shopId }, { baseUrl }) => {
    const shop = shopRecord(etsy, shopId);
    return { shop: shop ? shopJson(shop, baseUrl) : null };
  },
  User: (_etsy, listing) => ({ user: userOf(listing) }),
  Videos: () => ({ videos: [] }),
};

/** `ShopListingWithAssociations` of the document: the parts that the call includes. */
export function listingWithParts(etsy: Etsy, listing: ListingRecord, call: Call) {
  const parts = includesOf(call.query).map((name) => PARTS[name]?.(etsy, listing, call) ?? {});
  return Object.assign(listingJson(listing, call.baseUrl), ...parts);
}
