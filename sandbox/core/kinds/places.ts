import type { Place } from "../offer";

export const PLACES: readonly Place[] = [
  { city: "Portland", country: "US", postcode: "97209" },
  { city: "Austin", country: "US", postcode: "78704" },
  { city: "Columbus", country: "US", postcode: "43215" },
  { city: "Oakland", country: "US", postcode: "94612" },
  { city: "Pittsburgh", country: "US", postcode: "15222" },
  { city: "Madison", country: "US", postcode: "53703" },
  { city: "Leeds", country: "GB", postcode: "LS1 4AP" },
  { city: "Bristol", country: "GB", postcode: "BS1 5TR" },
  { city: "Glasgow", country: "GB", postcode: "G2 1AL" },
  { city: "Berlin", country: "DE", postcode: "10115" },
  { city: "Leipzig", country: "DE", postcode: "04109" },
  { city: "Freiburg", country: "DE", postcode: "79098" },
];

/** What a US price becomes in the currency of the country; rough on purpose, these are asking prices. */
export const CURRENCY_OF: Readonly<Record<string, { currency: string; perDollar: number }>> = {
  US: { currency: "USD", perDollar: 1 },
  GB: { currency: "GBP", perDollar: 0.78 },
  DE: { currency: "EUR", perDollar: 0.92 },
};

export const FIRST_NAMES = [
  "Alex",
  "Bea",
  "Chris",
  "Dana",
  "Emil",
  "Fiona",
  "Gustav",
  "Hanna",
  "Ivo",
  "Jo",
  "Kim",
  "Lena",
  "Milo",
  "Nora",
  "Olga",
  "Per",
  "Quinn",
  "Rosa",
  "Sam",
  "Tess",
];
export const LAST_NAMES = [
  "Albrecht",
  "Baker",
  "Carver",
  "Dietz",
  "Ellis",
  "Fuchs",
  "Grant",
  "Hale",
  "Iversen",
  "Jung",
  "Keller",
  "Lowe",
  "Marsh",
  "Nolan",
  "Otto",
  "Pratt",
  "Reed",
  "Stein",
  "Thorne",
  "Vogel",
];
export const STREETS = ["Mill Road", "Station Street", "Garden Lane", "Hill Street", "Park Row"];
