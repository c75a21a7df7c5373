import type { Place } from "../contract";
import { moneyJson } from "./money-json";

/** What the accounts ask for a parcel within their country. */
export const PARCEL_CENTS = 690;

type Sender = {
  /** The numbers after it are those of the destinations. */
  readonly profileId: number;
  readonly userId: number;
  readonly place: Place;
  readonly cents: number;
  readonly currency: string;
};

/** `ShopShippingProfile` of the document: one price at home, twice as much everywhere else. */
export function shippingProfileJson({ profileId, userId, place, cents, currency }: Sender) {
  const destination = (index: number, country: string, times: number) => ({
    shipping_profile_destination_id: profileId + index,
    shipping_profile_id: profileId,
    origin_country_iso: place.country,
    destination_country_iso: country,
    destination_region: "none",
    primary_cost: moneyJson(cents * times, currency),
    secondary_cost: moneyJson(Math.round(cents / 3) * times, currency),
    shipping_carrier_id: null,
    mail_class: null,
    min_delivery_days: 2 * times,
    max_delivery_days: 5 * times,
  });
  return {
    shipping_profile_id: profileId,
    title: "Parcel",
    user_id: userId,
    origin_country_iso: place.country,
    is_deleted: false,
    shipping_profile_destinations: [destination(1, place.country, 1), destination(2, "", 2)],
    shipping_profile_upgrades: [],
    origin_postal_code: place.postcode,
    profile_type: "manual",
    domestic_handling_fee: 0,
    international_handling_fee: 0,
  };
}
