import { hashOf } from "../core/random";
import type { ListingRecord } from "./listing-record";
import { moneyJson } from "./money-json";

/** Etsy counts in whole seconds. */
export const seconds = (at: Date) => Math.floor(at.getTime() / 1_000);

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const times = (listing: ListingRecord) => ({
  creation_timestamp: seconds(listing.createdAt),
  created_timestamp: seconds(listing.createdAt),
  ending_timestamp: seconds(listing.endsAt),
  original_creation_timestamp: seconds(listing.createdAt),
  last_modified_timestamp: seconds(listing.updatedAt),
  updated_timestamp: seconds(listing.updatedAt),
  state_timestamp: seconds(listing.updatedAt),
});

/** Nothing in the sandbox is made to order or measured. */
const NOT_PERSONAL = {
  is_customizable: false,
  is_personalizable: false,
  personalization_is_required: false,
  personalization_char_count_max: null,
  personalization_instructions: null,
  item_weight: null,
  item_weight_unit: null,
  item_length: null,
  item_width: null,
  item_height: null,
  item_dimensions_unit: null,
};

/** `ShopListing` of the document. */
export function listingJson(listing: ListingRecord, webUrl: string) {
  return {
    listing_id: listing.listingId,
    user_id: listing.userId,
    shop_id: listing.shopId,
    title: listing.title,
    description: listing.description,
    state: listing.state,
    ...times(listing),
    quantity: listing.quantity,
    shop_section_id: null,
    featured_rank: -1,
    url: `${webUrl}/listing/${listing.listingId}/${slugOf(listing.title)}`,
    num_favorers: hashOf(`favourites ${listing.listingId}`) % 60,
    non_taxable: false,
    is_taxable: true,
    ...NOT_PERSONAL,
    listing_type: "physical",
    tags: listing.tags,
    materials: listing.materials,
    shipping_profile_id: listing.shippingProfileId,
    return_policy_id: listing.returnPolicyId,
    processing_min: 1,
    processing_max: 3,
    who_made: listing.whoMade,
    when_made: listing.whenMade,
    is_supply: listing.isSupply,
    is_private: false,
    style: [],
    file_data: "",
    has_variations: false,
    should_auto_renew: false,
    language: "en-US",
    price: moneyJson(listing.priceCents, listing.currency),
    taxonomy_id: listing.taxonomyId,
    readiness_state_id: listing.readinessStateId,
    suggested_title: null,
  };
}
