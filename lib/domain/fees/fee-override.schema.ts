import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { idSchema } from "@/lib/core/id-schema";
import { AmountCents, MarketplaceId, RateBps } from "./fee-schedule.schema";

const fields = {
  marketplace: MarketplaceId,
  currency: CurrencyCode.describe("Of the sales it holds for"),
  bps: RateBps.describe("Of what the buyer pays, shipping included, tax not"),
  fixedCents: AmountCents.describe("For each order"),
};

/** What one person pays on one marketplace; it takes the place of the marketplace's own fees. */
export const FeeOverride = z.object({ id: idSchema("feeOverride"), ...fields });
export type FeeOverride = z.infer<typeof FeeOverride>;

export const SetFeeOverrideInput = z.strictObject(fields);
export type SetFeeOverrideInput = z.infer<typeof SetFeeOverrideInput>;
