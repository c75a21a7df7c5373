import type { Call, Reply, Route, World } from "../contract";
import type { Grants } from "../core/grants";
import { ACCOUNTS, type Account } from "./account";
import { halError } from "./hal";
import { type ListingRecord, listingOf } from "./listing-record";
import type { Orders } from "./orders";
import type { OwnListings } from "./own-listings";
import type { Webhooks } from "./webhooks";

/** What the operations share. */
export type Reverb = {
  readonly world: World;
  readonly grants: Grants;
  readonly own: OwnListings;
  readonly orders: Orders;
  readonly webhooks: Webhooks;
};

type Answer = Reply | Promise<Reply>;

/** An operation that needs no token. */
export function open(
  operation: string,
  method: string,
  path: string,
  handle: (call: Call) => Answer,
): Route {
  return { operation, method, path: `/api${path}`, handle };
}

const tokenOf = (call: Call) => /^Bearer (.+)$/i.exec(call.headers.authorization ?? "")?.[1];

/** Who calls, and with which scopes; null without a token that holds. */
export function callerOf({ grants }: Pick<Reverb, "grants">, call: Call) {
  const checked = grants.check(tokenOf(call) ?? "");
  if (checked.kind !== "valid") return null;
  const account = ACCOUNTS.find(({ username }) => username === checked.grant.account);
  return account ? { account, scopes: checked.grant.scopes } : null;
}

export const badToken = () => halError(401, "The access token is invalid");

/** An operation of a user whose token has the scope. */
export function scoped(
  reverb: Reverb,
  [operation, method, path, scope]: readonly [string, string, string, string],
  handle: (call: Call, account: Account) => Answer,
): Route {
  return open(operation, method, path, (call) => {
    if (tokenOf(call) === undefined) return halError(401, "You must be logged in to do that.");
    const caller = callerOf(reverb, call);
    if (!caller) return badToken();
    if (!caller.scopes.includes(scope)) {
      return halError(403, `This token does not have the required scope: ${scope}`);
    }
    return handle(call, caller.account);
  });
}

const isOwn = (seller: string) => ACCOUNTS.some(({ shopName }) => shopName === seller);

/** Everything in one state, the accounts' own included. */
export function listingsIn({ world, own }: Reverb, state: "live" | "sold") {
  const strangers = world.catalogue
    .list({ market: "reverb", state })
    .filter(({ seller }) => !isOwn(seller))
    .map(listingOf);
  return [...strangers, ...own.all().filter((listing) => listing.state === state)];
}

/** By the id that is all of a slug, or begins it. */
export function findListing({ world, own }: Reverb, slug: string | undefined) {
  const id = Number(/^\d+/.exec(slug ?? "")?.[0] ?? Number.NaN);
  const kept: ListingRecord | undefined = own.find(id);
  if (kept) return kept;
  const offer = world.catalogue.find(String(id));
  return offer?.market === "reverb" && !isOwn(offer.seller) ? listingOf(offer) : undefined;
}
