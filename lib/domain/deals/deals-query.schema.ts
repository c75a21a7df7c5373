import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { idSchema } from "@/lib/core/id-schema";
import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import { DistanceUnit } from "@/lib/domain/prefs/user-prefs.schema";
import { Band } from "@/lib/domain/verdict/verdict.schema";

/** A band, or the answer that there is none; a listing that waits for its verdict counts as none. */
export const DealBand = z.enum([...Band.options, "no-verdict"]);
export type DealBand = z.infer<typeof DealBand>;

export const DealsSort = z.enum([
  "best",
  "newest",
  "price-up",
  "price-down",
  "distance",
  "difference",
]);
export type DealsSort = z.infer<typeof DealsSort>;

/** `active` is what was seen lately, `unseen` what was not and may be for sale or not; saved ones are never left out for it. */
export const DealsState = z.enum(["active", "unseen", "sold", "gone", "any"]);
export type DealsState = z.infer<typeof DealsState>;

/** What "at least" can be asked for; `unknown` never satisfies it. */
export const ConditionAtLeast = z.enum(
  CONDITIONS.filter((name): name is Exclude<Condition, "unknown"> => name !== "unknown"),
);
export type ConditionAtLeast = z.infer<typeof ConditionAtLeast>;

const cents = z.int().nonnegative();

/**
 * What to list and in which order. Price bounds are minor units of `priceCurrency` and leave other
 * currencies out. `ships` widens `within` when both are given; alone it asks for shipping.
 */
export const DealsQuery = z.object({
  search: z.string().max(200).default(""),
  sourceIds: z.array(idSchema("source")).max(50).default([]),
  categories: z
    .array(
      z
        .string()
        .min(1)
        .max(200)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL text cannot hold NUL
        .regex(/^[^\u0000]*$/),
    )
    .max(50)
    .default([]),
  bands: z.array(DealBand).max(DealBand.options.length).default([]),
  priceMinCents: cents.nullable().default(null),
  priceMaxCents: cents.nullable().default(null),
  priceCurrency: CurrencyCode.nullable().default(null),
  conditionAtLeast: ConditionAtLeast.nullable().default(null),
  within: z
    .object({ value: z.number().positive().max(20_000), unit: DistanceUnit })
    .nullable()
    .default(null),
  includeUnknownDistance: z.boolean().default(false),
  ships: z.boolean().default(false),
  seenWithinHours: z.int().positive().max(87_600).nullable().default(null),
  saved: z.boolean().default(false),
  /** Only what was hidden; otherwise hidden listings are left out. */
  hidden: z.boolean().default(false),
  state: DealsState.default("active"),
  sort: DealsSort.default("best"),
  cursor: z.string().max(500).nullable().default(null),
});
export type DealsQuery = z.infer<typeof DealsQuery>;
