import type { ResalePrefs } from "./resale-prefs.schema";

/**
 * What is assumed before a person says otherwise. Amounts start at nothing: only the person knows them, and nothing is
 * the same in every currency. The tax is near what a buyer in the United States pays on average.
 */
export const DEFAULT_RESALE_PREFS: ResalePrefs = {
  sellOn: "ebay/US",
  targetRoiBps: 3_000,
  returnReserveBps: 200,
  promoBps: 0,
  salesTaxBps: 750,
  resaleCurrency: "USD",
  minProfitCents: 0,
  packingCents: 0,
  shippingOutCents: null,
  travelPer100KmCents: 0,
  travelFreeMetres: 0,
};
