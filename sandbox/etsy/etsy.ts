import type { Call, Reply, Route, World } from "../contract";
import type { Grants } from "../core/grants";
import { ACCOUNTS, type Account } from "./account";
import { type App, admitBearer } from "./admission";
import { etsyError } from "./etsy-error";
import type { ListingRecord } from "./listing-record";
import type { OwnListings } from "./own-listings";
import type { Receipts } from "./receipts";
import type { StrangerListings } from "./stranger-listings";
import type { Webhooks } from "./webhooks";

/** What the operations share. */
export type Etsy = {
  readonly world: World;
  readonly app: App;
  readonly grants: Grants;
  readonly own: OwnListings;
  readonly strangers: StrangerListings;
  readonly receipts: Receipts;
  readonly webhooks: Webhooks;
};

type Answer = Reply | Promise<Reply>;

/** An operation that any application may call. */
export function open(
  operation: string,
  method: string,
  path: string,
  handle: (call: Call) => Answer,
): Route {
  return { operation, method, path: `/v3/application${path}`, handle };
}

/** An operation of a user who consented to the scope; a shop in the path must be the user's. */
export function scoped(
  { grants }: Etsy,
  [operation, method, path, scope]: readonly [string, string, string, string],
  handle: (call: Call, account: Account) => Answer,
): Route {
  return open(operation, method, path, (call) => {
    const admission = admitBearer(call, grants, scope);
    if (admission.kind === "refused") return admission.reply;
    const { account } = admission;
    const shopId = call.params.shop_id;
    if (shopId !== undefined && Number(shopId) !== account.shopId) {
      return etsyError(403, "User does not own this shop.");
    }
    return handle(call, account);
  });
}

export function findListing({ own, strangers }: Etsy, listingId: string | undefined) {
  const id = Number(listingId);
  return own.find(id) ?? strangers.find(id);
}

const isActive = ({ state }: ListingRecord) => state === "active";

export function activeListings({ own, strangers }: Etsy): readonly ListingRecord[] {
  return [...strangers.live(), ...own.all().filter(isActive)];
}

export const accountOfShop = (shopId: number) => ACCOUNTS.find((one) => one.shopId === shopId);

/** Whether the call comes from whom the listing belongs to, with leave to see what is not for sale. */
export function isSeller({ grants }: Etsy, call: Call, listing: ListingRecord): boolean {
  const admission = admitBearer(call, grants, "listings_r");
  return admission.kind === "admitted" && admission.account.shopId === listing.shopId;
}
