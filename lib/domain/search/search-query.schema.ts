import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { Condition } from "@/lib/domain/listing/condition";

/**
 * What a search asks a marketplace for. A marketplace that cannot narrow by a wish answers with all:
 * the finer wishes, and certainty, are a watch's.
 */
export const SearchQuery = z.strictObject({
  words: z.string().trim().min(1).max(200),
  /** One of the marketplace's sites, such as EBAY_GB; null where it has none. */
  site: z.string().max(40).nullable().default(null),
  /** The marketplace's own name or number of a category. */
  category: z.string().trim().max(120).nullable().default(null),
  priceCentsMin: z.int().min(0).nullable().default(null),
  priceCentsMax: z.int().min(0).nullable().default(null),
  /** Of the two prices. */
  currency: CurrencyCode.nullable().default(null),
  conditionAtLeast: Condition.nullable().default(null),
  /** ISO country that shipping is asked for; null: what the marketplace shows to anyone. */
  shipTo: z
    .string()
    .regex(/^[A-Z]{2}$/, "A country is two capital letters, such as US")
    .nullable()
    .default(null),
  formats: z
    .array(z.enum(["fixed", "auction"]))
    .min(1)
    .default(["fixed"]),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
