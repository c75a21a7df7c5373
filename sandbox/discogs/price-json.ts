import { minorUnits } from "../kit/minor-units";

/** A price as Discogs writes it: a number with a point. */
export const priceJson = (cents: number, currency: string) => ({
  currency,
  value: cents / minorUnits(currency),
});
