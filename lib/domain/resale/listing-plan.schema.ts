import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { OutletKey } from "@/lib/domain/fees/fee-outlet.schema";
import { AmountCents, RateBps } from "@/lib/domain/fees/fee-schedule.schema";
import { RoiBps } from "@/lib/domain/prefs/resale-prefs.schema";

/** What a person assumes for one listing in place of the market or of what they usually assume; null is neither. */
const fields = {
  sellOn: OutletKey.nullable(),
  cautiousSaleCents: AmountCents.nullable().describe("In place of the market's lower quarter"),
  typicalSaleCents: AmountCents.nullable().describe("In place of the market's median"),
  buyerShippingCents: AmountCents.nullable().describe("The part of the price that pays shipping"),
  shippingOutCents: AmountCents.nullable(),
  packingCents: AmountCents.nullable(),
  travelCents: AmountCents.nullable(),
  repairCents: AmountCents.nullable(),
  minProfitCents: AmountCents.nullable(),
  roiBps: RoiBps.nullable(),
  returnReserveBps: RateBps.nullable(),
  promoBps: RateBps.nullable(),
  salesTaxBps: RateBps.nullable(),
};

export const ListingPlanFields = z.object(fields);
export type ListingPlanFields = z.infer<typeof ListingPlanFields>;

export const ListingPlan = ListingPlanFields.extend({
  currency: CurrencyCode.describe("Of the amounts: the listing's"),
});
export type ListingPlan = z.infer<typeof ListingPlan>;

/** Only what changes; null goes back to what is usual. */
export const UpdateListingPlanInput = z.strictObject(fields).partial();
export type UpdateListingPlanInput = z.infer<typeof UpdateListingPlanInput>;

export const EMPTY_PLAN: ListingPlanFields = {
  sellOn: null,
  cautiousSaleCents: null,
  typicalSaleCents: null,
  buyerShippingCents: null,
  shippingOutCents: null,
  packingCents: null,
  travelCents: null,
  repairCents: null,
  minProfitCents: null,
  roiBps: null,
  returnReserveBps: null,
  promoBps: null,
  salesTaxBps: null,
};
