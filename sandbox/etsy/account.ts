import type { Place } from "../contract";

/** A seller who may connect: has signed up, opened a shop and set it up. */
export type Account = {
  readonly username: string;
  readonly userId: number;
  readonly shopId: number;
  readonly shopName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly currency: string;
  readonly place: Place;
};

const account = (
  index: number,
  username: string,
  firstName: string,
  lastName: string,
): Account => ({
  username,
  userId: 600_000_000 + index,
  shopId: 40_000_000 + index,
  shopName: `${firstName}sAttic`,
  firstName,
  lastName,
  email: `${username}@sellers.example.com`,
  currency: "USD",
  place: { city: "Portland", country: "US", postcode: "97209" },
});

export const ACCOUNTS: readonly Account[] = [
  account(1, "etsy_demo", "Robin", "Demo"),
  account(2, "etsy_other", "Taylor", "Other"),
];
