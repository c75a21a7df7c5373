import type { Call, Reply, Route } from "../contract";
import { jsonOf } from "../core/call-body";
import type { Account } from "./account";
import { hal, halError, notFound } from "./hal";
import { publishErrors, readListing } from "./listing-fields";
import { listingJson } from "./listing-json";
import type { OwnListing } from "./own-listings";
import { pageOf } from "./page-of";
import { type Reverb, scoped } from "./reverb";
import { searchListings } from "./search-listings";

const INVALID = "The listing could not be saved.";

const reply = (call: Call, message: string, listing: OwnListing, status = 200) =>
  hal(call, { message, listing: listingJson(listing, call, true) }, status);

function publish(reverb: Reverb, call: Call, listing: OwnListing, status: number): Reply {
  const errors = publishErrors(listing);
  if (Object.keys(errors).length > 0) return halError(412, INVALID, errors);
  const live = reverb.own.publish(listing.id);
  reverb.webhooks.tell(live.username, "listings/publish", (bases) =>
    listingJson(live, bases, true),
  );
  return reply(call, "Your listing has been published.", live, status);
}

/** `publish` may stand in the body as well as in the address. */
const isInQuery = (call: Call) => call.query.get("publish") === "true";

function create(reverb: Reverb, call: Call, account: Account): Reply {
  const read = readListing(jsonOf(call), account);
  if (read.kind === "wrong") return halError(412, INVALID, read.errors);
  const { title, make, model } = read.fields;
  if (!title && !(make && model)) return halError(412, INVALID, { title: ["can't be blank"] });
  // Reverb guesses the make from the title, and gives up with this word.
  const guessed = { make: make ?? "Unknown", model: model ?? "Unknown" };
  const listing = reverb.own.create(account, { ...read.fields, ...guessed });
  if (read.isToPublish || isInQuery(call)) return publish(reverb, call, listing, 201);
  return reply(call, "Your draft has been saved.", listing, 201);
}

/** Stocked goods are listed again when there are some; what is sold and one of a kind is over. */
function isBack(before: OwnListing, after: OwnListing): boolean {
  const isOver = before.state === "sold" || before.state === "ended";
  return isOver && after.condition.isStocked && before.inventory === 0 && after.inventory > 0;
}

function update(reverb: Reverb, call: Call, account: Account, before: OwnListing): Reply {
  const read = readListing(jsonOf(call) ?? {}, account, before);
  if (read.kind === "wrong") return halError(412, INVALID, read.errors);
  const after = reverb.own.update(before.id, read.fields);
  if (read.isToPublish || isInQuery(call) || isBack(before, after)) {
    return publish(reverb, call, after, 200);
  }
  reverb.webhooks.tell(after.username, "listings/update", (bases) =>
    listingJson(after, bases, true),
  );
  return reply(call, "Your listing has been updated.", after);
}

const REASONS: readonly unknown[] = ["not_sold", "reverb_sale"];

function end(reverb: Reverb, call: Call, listing: OwnListing): Reply {
  const body = jsonOf(call);
  const reason = typeof body === "object" && body !== null && "reason" in body ? body.reason : "";
  if (!REASONS.includes(reason)) return halError(412, INVALID, { reason: ["is invalid"] });
  if (listing.state !== "live") return halError(412, "The listing is not live.");
  const ended = reverb.own.end(listing.id);
  reverb.webhooks.tell(ended.username, "listings/update", (bases) =>
    listingJson(ended, bases, true),
  );
  return reply(call, "Your listing has been ended.", ended);
}

function mine(reverb: Reverb, call: Call, account: Account, state: string): Reply {
  const sku = call.query.get("sku");
  const listings = reverb.own
    .of(account)
    .filter((one) => state === "all" || one.state === state)
    .filter((one) => sku === null || one.sku === sku);
  const found = searchListings(listings, call.query);
  return pageOf(call, "listings", found, (listing) => listingJson(listing, call, true));
}

export function sellerRoutes(reverb: Reverb): readonly Route[] {
  const ofOne = (
    operation: readonly [string, string, string, string],
    handle: (call: Call, listing: OwnListing, account: Account) => Reply,
  ) =>
    scoped(reverb, operation, (call, account) => {
      const id = Number(/^\d+/.exec(call.params.slug ?? "")?.[0]);
      const listing = reverb.own.find(id);
      return listing?.username === account.username ? handle(call, listing, account) : notFound();
    });
  return [
    scoped(reverb, ["GetMyListings", "GET", "/my/listings", "read_listings"], (call, account) =>
      mine(reverb, call, account, call.query.get("state") ?? "live"),
    ),
    scoped(
      reverb,
      ["GetMyListingsDrafts", "GET", "/my/listings/drafts", "read_listings"],
      (call, account) => mine(reverb, call, account, "draft"),
    ),
    scoped(reverb, ["PostListings", "POST", "/listings", "write_listings"], (call, account) =>
      create(reverb, call, account),
    ),
    ofOne(
      ["PutListingsSlug", "PUT", "/listings/{slug}", "write_listings"],
      (call, listing, account) => update(reverb, call, account, listing),
    ),
    ofOne(
      ["DeleteListingsSlug", "DELETE", "/listings/{slug}", "write_listings"],
      (call, listing) => {
        if (listing.state !== "draft") return halError(406, "Only drafts can be deleted.");
        reverb.own.remove(listing.id);
        return hal(call, { message: "Your draft has been deleted." });
      },
    ),
    ofOne(
      ["PutMyListingsSlugStateEnd", "PUT", "/my/listings/{slug}/state/end", "write_listings"],
      (call, listing) => end(reverb, call, listing),
    ),
  ];
}
