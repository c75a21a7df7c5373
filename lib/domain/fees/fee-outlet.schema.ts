import { z } from "zod";
import { FeeConfidence, FeeSchedule, FeeTerms } from "./fee-schedule.schema";

/** Names a place to sell: "ebay/US", "reverb/US/Preferred Seller", or "ebay" where a person's own fees hold. */
export const OutletKey = z
  .string()
  .max(130)
  .regex(/^[a-z][a-z0-9-]{1,39}(\/[A-Z]{2}(\/[^/]{1,80})?)?$/, "A place to sell, such as ebay/US.");
export type OutletKey = z.infer<typeof OutletKey>;

/** Where its fees come from. */
export const FeeOrigin = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("own") }),
  z.object({
    kind: z.literal("schedule"),
    id: FeeSchedule.shape.id,
    category: z.string().nullable(),
    checkedOn: z.iso.date(),
    isStale: z.boolean().describe("Told more than 180 days ago"),
    confidence: FeeConfidence,
    sourceUrl: z.string().nullable(),
    note: z.string(),
    optional: FeeSchedule.shape.optional,
  }),
]);
export type FeeOrigin = z.infer<typeof FeeOrigin>;

/** A place to sell with the fees that hold there for one listing. */
export const FeeOutlet = z.object({
  key: OutletKey,
  label: z.string(),
  terms: FeeTerms,
  isPickedUp: z.boolean(),
  origin: FeeOrigin,
});
export type FeeOutlet = z.infer<typeof FeeOutlet>;
