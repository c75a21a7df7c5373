import type { Offer } from "../../contract";

const NAMES: Readonly<Record<string, string>> = {
  colour: "Color",
  year: "Release Year",
  label: "Record Label",
  catalogNumber: "Catalog Number",
  country: "Country of Origin",
  format: "Format",
  era: "Time Period Manufactured",
};

/** The item specifics of an offer, in eBay's names. */
export function aspectsOf({ brand, model, facts }: Offer): Readonly<Record<string, string>> {
  const named = Object.entries(facts).map(([name, value]) => [NAMES[name] ?? name, value]);
  return { Brand: brand, Model: model, ...Object.fromEntries(named) };
}
