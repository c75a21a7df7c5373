import type { Account } from "./account";
import { PARCEL_CENTS, shippingProfileJson } from "./shipping-profile";

/** What a shop has set up before it can list: its ids are made from the shop's, so every shop has its own. */
export function policiesOf({ shopId, userId, currency, place }: Account) {
  const profileId = shopId * 10 + 1;
  const sender = { profileId, userId, place, currency, cents: PARCEL_CENTS };
  const shippingProfile = shippingProfileJson(sender);
  const returnPolicy = {
    return_policy_id: shopId * 10 + 5,
    shop_id: shopId,
    accepts_returns: true,
    accepts_exchanges: false,
    return_deadline: 14,
  };
  const readinessState = {
    shop_id: shopId,
    readiness_state_id: shopId * 10 + 6,
    readiness_state: "ready_to_ship",
    min_processing_days: 1,
    max_processing_days: 3,
    processing_days_display_label: "1-3 days",
  };
  return { shippingProfile, returnPolicy, readinessState };
}
