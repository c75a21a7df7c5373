import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { OutletKey } from "@/lib/domain/fees/fee-outlet.schema";
import { AmountCents, RateBps } from "@/lib/domain/fees/fee-schedule.schema";

export const ROI_BPS_MAX = 100_000;

/** A return on what is laid out, 1/100 of a percent; a flip may want more than 100 %. */
export const RoiBps = z
  .int()
  .min(0, "A return cannot be negative.")
  .max(ROI_BPS_MAX, "A return is at most 1,000 %.");

/** What one person usually assumes when a thing is bought to be sold again. */
export const ResalePrefs = z.object({
  sellOn: OutletKey,
  targetRoiBps: RoiBps,
  returnReserveBps: RateBps.describe("Of each sale, set aside for what comes back"),
  promoBps: RateBps,
  salesTaxBps: RateBps.describe("The buyer's; some fees are taken of it too"),
  resaleCurrency: CurrencyCode.describe("Of the amounts here; elsewhere they are not counted"),
  minProfitCents: AmountCents,
  packingCents: AmountCents,
  shippingOutCents: AmountCents.nullable().describe("To the buyer; null is not known"),
  travelPer100KmCents: AmountCents.describe("What 100 km on the road cost"),
  travelFreeMetres: z
    .int()
    .min(0, "A distance cannot be negative.")
    .max(20_000_000, "Nothing on earth is further away.")
    .describe("A way up to this costs nothing"),
});
export type ResalePrefs = z.infer<typeof ResalePrefs>;
