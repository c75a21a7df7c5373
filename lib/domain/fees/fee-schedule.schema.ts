import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { idSchema } from "@/lib/core/id-schema";

/** More than any thing costs, and small enough that sums of shares stay exact. */
export const AMOUNT_CENTS_MAX = 10_000_000_000_000;

export const AmountCents = z
  .int()
  .min(0, "An amount cannot be negative.")
  .max(AMOUNT_CENTS_MAX, "An amount of this size cannot be calculated with.");
export const RateBps = z
  .int()
  .min(0, "A rate cannot be negative.")
  .max(10_000, "A rate is at most 100 %.");

/** A marketplace's own short name, the same as its connector's; any can be added. */
export const MarketplaceId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, "Small letters, digits and dashes, such as ebay.");
export type MarketplaceId = z.infer<typeof MarketplaceId>;

/** What a percentage is taken of: the item's price, the shipping the buyer pays, the buyer's sales tax. */
export const FeeBase = z.strictObject({
  item: z.boolean(),
  shipping: z.boolean(),
  tax: z.boolean(),
});
export type FeeBase = z.infer<typeof FeeBase>;

const Tier = z.strictObject({
  upToCents: AmountCents.nullable().describe("null: everything above the tier before"),
  bps: RateBps,
});
const Fixed = z.strictObject({
  ifTotalLteCents: AmountCents.nullable().describe("null: every larger order"),
  amountCents: AmountCents,
});
const Payment = z.strictObject({ bps: RateBps, fixedCents: AmountCents, base: FeeBase });
const Optional = z.strictObject({ name: z.string().trim().min(1).max(80), bps: RateBps });

function risesToTheEnd(limits: readonly (number | null)[]): boolean {
  const isLast = (index: number) => index === limits.length - 1;
  return limits.every((limit, index) => {
    if (limit === null) return isLast(index);
    return !isLast(index) && limit > (limits[index - 1] ?? 0);
  });
}

const ORDER = "Limits rise, and the last one is open.";

/** How much of a sale a marketplace keeps. Each tier counts for the part of the base inside it. */
export const FeeTerms = z.object({
  tiers: z
    .array(Tier)
    .max(10)
    .refine((tiers) => risesToTheEnd(tiers.map(({ upToCents }) => upToCents)), ORDER),
  fixed: z
    .array(Fixed)
    .max(10)
    .refine((fixed) => risesToTheEnd(fixed.map(({ ifTotalLteCents: limit }) => limit)), ORDER)
    .describe("The first whose limit holds the base"),
  base: FeeBase,
  payment: Payment.nullable(),
  minimumCents: AmountCents.nullable().describe("Of the share by tiers"),
  maximumCents: AmountCents.nullable().describe("Of the share by tiers"),
});
export type FeeTerms = z.infer<typeof FeeTerms>;

export const FeeConfidence = z.enum(["verified", "unverified"]);
export type FeeConfidence = z.infer<typeof FeeConfidence>;

/** All that is said about one set of fees: for what, from when to when, how much, and where it was read. */
export const FeeScheduleFields = FeeTerms.extend({
  marketplace: MarketplaceId,
  country: z.string().regex(/^[A-Z]{2}$/, "Two capital letters, such as US."),
  currency: CurrencyCode,
  category: z.string().trim().min(1).max(200).nullable().describe("null: all without a row"),
  sellerTier: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^/]*$/, "Without a slash.")
    .nullable()
    .describe("A seller's level or a way to sell, such as Local pickup; null is the usual one"),
  effectiveFrom: z.iso.date().nullable().describe("null: not known since when"),
  effectiveTo: z.iso.date().nullable().describe("The last day; null while in force"),
  isPickedUp: z.boolean().describe("The buyer fetches it there: no shipping, no packing"),
  optional: z.array(Optional).max(10).describe("Not counted unless a person counts it"),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
  checkedOn: z.iso.date().describe("The day on which the source said so"),
  confidence: FeeConfidence,
  note: z.string().trim().max(1_000),
});
export type FeeScheduleFields = z.infer<typeof FeeScheduleFields>;

type Dated = Pick<
  FeeScheduleFields,
  "minimumCents" | "maximumCents" | "effectiveFrom" | "effectiveTo"
>;

/** What is wrong between fields, with the field to show it at; null when nothing is. */
export function feeScheduleProblem(fields: Dated): { field: keyof Dated; message: string } | null {
  const { minimumCents: least, maximumCents: most, effectiveFrom: from, effectiveTo: to } = fields;
  if (least !== null && most !== null && least > most) {
    return { field: "maximumCents", message: "The most is less than the least." };
  }
  if (from !== null && to !== null && to < from) {
    return { field: "effectiveTo", message: "The last day is before the first." };
  }
  return null;
}

export const FeeSchedule = FeeScheduleFields.extend({
  id: idSchema("feeSchedule"),
  isSeeded: z.boolean().describe("Came with Deal-Scout; false where an admin made it"),
  editedAt: z.date().nullable().describe("Since then an update of Deal-Scout leaves it alone"),
});
export type FeeSchedule = z.infer<typeof FeeSchedule>;

export const CreateFeeScheduleInput = z.strictObject(FeeScheduleFields.shape);
export type CreateFeeScheduleInput = z.infer<typeof CreateFeeScheduleInput>;

/** Fees stay at their place: those of another one are others. */
export const UpdateFeeScheduleInput = CreateFeeScheduleInput.omit({
  marketplace: true,
  country: true,
  currency: true,
  category: true,
  sellerTier: true,
}).partial();
export type UpdateFeeScheduleInput = z.infer<typeof UpdateFeeScheduleInput>;
