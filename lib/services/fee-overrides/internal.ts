import { feeOverrides } from "@/db/schema";

/** Exactly the columns that a person sees. */
export const FEE_OVERRIDE_COLUMNS = {
  id: feeOverrides.id,
  marketplace: feeOverrides.marketplace,
  currency: feeOverrides.currency,
  bps: feeOverrides.bps,
  fixedCents: feeOverrides.fixedCents,
};
