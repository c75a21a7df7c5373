import type { Account } from "./account";
import { moneyJson } from "./money-json";

/** What a shop has set up before it can list: its ids are made from the shop's, so every shop has its own. */
export function policiesOf({ shopId, userId, currency, place }: Account) {
  const { country, postcode } = place;
  const shippingProfileId = shopId * 10 + 1;
  const shippingProfile = {
    shipping_profile_id: shippingProfileId,
    title: "Parcel",
    user_id: userId,
    origin_country_iso: country,
    is_deleted: false,
    shipping_profile_destinations: [
      {
        shipping_profile_destination_id: shopId * 10 + 2,
        shipping_profile_id: shippingProfileId,
        origin_country_iso: country,
        destination_country_iso: country,
        destination_region: "none",
        primary_cost: moneyJson(690, currency),
        secondary_cost: moneyJson(200, currency),
        shipping_carrier_id: null,
        mail_class: null,
        min_delivery_days: 2,
        max_delivery_days: 5,
      },
    ],
    shipping_profile_upgrades: [],
    origin_postal_code: postcode,
    profile_type: "manual",
    domestic_handling_fee: 0,
    international_handling_fee: 0,
  };
  const returnPolicy = {
    return_policy_id: shopId * 10 + 3,
    shop_id: shopId,
    accepts_returns: true,
    accepts_exchanges: false,
    return_deadline: 14,
  };
  const readinessState = {
    shop_id: shopId,
    readiness_state_id: shopId * 10 + 4,
    readiness_state: "ready_to_ship",
    min_processing_days: 1,
    max_processing_days: 3,
    processing_days_display_label: "1-3 days",
  };
  return { shippingProfile, returnPolicy, readinessState };
}
