import type { Place } from "../contract";

/** A seller who may connect: has a shop and a shipping profile. */
export type Account = {
  readonly username: string;
  readonly userId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly shopId: number;
  readonly shopName: string;
  readonly shopSlug: string;
  readonly currency: string;
  readonly place: Place;
  readonly shippingProfile: { readonly id: number; readonly name: string; readonly cents: number };
};

const account = (
  index: number,
  username: string,
  firstName: string,
  lastName: string,
): Account => ({
  username,
  userId: 2_100_000 + index,
  firstName,
  lastName,
  email: `${username}@sellers.example.com`,
  shopId: 310_000 + index,
  shopName: `${firstName}'s Gear`,
  shopSlug: `${firstName.toLowerCase()}s-gear`,
  currency: "USD",
  place: { city: "Madison", country: "US", postcode: "53703" },
  shippingProfile: { id: 115_000 + index, name: "Parcel", cents: 1_500 },
});

export const ACCOUNTS: readonly Account[] = [
  account(1, "reverb_demo", "Robin", "Demo"),
  account(2, "reverb_other", "Taylor", "Other"),
];
