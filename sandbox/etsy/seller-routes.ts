import type { Call, Reply, Route } from "../contract";
import type { Account } from "./account";
import { type Etsy, scoped } from "./etsy";
import { etsyError } from "./etsy-error";
import { formFields } from "./form-fields";
import { REQUIRED_TO_CREATE, readListingFields } from "./listing-fields";
import { listingJson } from "./listing-json";
import type { ListingRecord } from "./listing-record";
import { isReply, ownListing } from "./own-listing";
import { policiesOf } from "./shop-policies";

const NO_FORM = etsyError(400, "The body must be application/x-www-form-urlencoded.");

type Policies = Partial<
  Pick<ListingRecord, "shippingProfileId" | "returnPolicyId" | "readinessStateId">
>;

function policyProblem(fields: Policies, account: Account): string | undefined {
  const { shippingProfile, returnPolicy, readinessState } = policiesOf(account);
  const differs = (given: number | null | undefined, held: number) =>
    given != null && given !== held;
  if (differs(fields.shippingProfileId, shippingProfile.shipping_profile_id))
    return "The shipping_profile_id is not one of the shop's.";
  if (differs(fields.returnPolicyId, returnPolicy.return_policy_id))
    return "The return_policy_id is not one of the shop's.";
  if (differs(fields.readinessStateId, readinessState.readiness_state_id))
    return "The readiness_state_id is not one of the shop's.";
  return undefined;
}

function create(etsy: Etsy, call: Call, account: Account): Reply {
  const form = formFields(call);
  if (!form) return NO_FORM;
  const read = readListingFields(form, account.currency, REQUIRED_TO_CREATE);
  if (read.kind === "wrong") return etsyError(400, read.error);
  if ((form.text("type") ?? "physical") !== "physical")
    return etsyError(400, "The sandbox lists physical things only.");
  if (read.value.shippingProfileId === undefined)
    return etsyError(400, "A shipping_profile_id is required for physical listings.");
  const problem = policyProblem(read.value, account);
  if (problem) return etsyError(400, problem);
  const listing = etsy.own.create(account, read.value);
  return { status: 201, body: listingJson(listing, call.baseUrl) };
}

/** What keeps a listing from going up for sale. */
function activationProblem(listing: ListingRecord): string | undefined {
  if (listing.images.length === 0) return "A listing needs an image before it can be active.";
  if (listing.shippingProfileId === null) return "The shipping profile is missing.";
  if (listing.readinessStateId === null)
    return "A readiness_state_id is required to publish a physical listing.";
  return undefined;
}

function update(etsy: Etsy, call: Call, account: Account): Reply {
  const listing = ownListing(etsy, call, account);
  if (isReply(listing)) return listing;
  const form = formFields(call);
  if (!form) return NO_FORM;
  const read = readListingFields(form, account.currency, []);
  if (read.kind === "wrong") return etsyError(400, read.error);
  // Price and quantity belong to the inventory once the listing is there.
  const { priceCents, quantity, ...fields } = read.value;
  const state = form.text("state");
  if (state !== undefined && state !== "active" && state !== "inactive")
    return etsyError(400, "The state can be active or inactive.");
  const wanted = { ...listing, ...fields };
  const problem =
    policyProblem(fields, account) ?? (state === "active" ? activationProblem(wanted) : undefined);
  if (problem) return etsyError(400, problem);
  etsy.own.update(listing.listingId, fields);
  if (state === "active") etsy.own.activate(listing.listingId);
  if (state === "inactive") etsy.own.deactivate(listing.listingId);
  const after = etsy.own.find(listing.listingId) ?? listing;
  return { status: 200, body: listingJson(after, call.baseUrl) };
}

export function sellerRoutes(etsy: Etsy): readonly Route[] {
  const ofShop = "/shops/{shop_id}/listings";
  return [
    scoped(etsy, ["createDraftListing", "POST", ofShop, "listings_w"], (call, account) =>
      create(etsy, call, account),
    ),
    scoped(
      etsy,
      ["updateListing", "PATCH", `${ofShop}/{listing_id}`, "listings_w"],
      (call, account) => update(etsy, call, account),
    ),
    scoped(
      etsy,
      ["deleteListing", "DELETE", "/listings/{listing_id}", "listings_d"],
      (call, account) => {
        const listing = ownListing(etsy, call, account);
        if (isReply(listing)) return listing;
        etsy.own.remove(listing.listingId);
        return { status: 204 };
      },
    ),
  ];
}
