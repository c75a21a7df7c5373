import { z } from "zod";
import { oneOrMore, PageInput } from "@/lib/core/page.schema";
import {
  ConditionAtLeast,
  DealBand,
  DealsQuery,
  DealsSort,
  DealsState,
} from "./deals-query.schema";

const flag = z.enum(["0", "1"]).optional();

/** The deals list's filters as they stand in an address line; `parseDealsQuery` reads them. */
export const DealsParams = PageInput.extend({
  q: z.string().max(200).optional().describe("Words in title, brand or category"),
  source: oneOrMore(DealsQuery.shape.sourceIds.unwrap().element).optional(),
  category: oneOrMore(DealsQuery.shape.categories.unwrap().element).optional(),
  band: oneOrMore(DealBand).optional(),
  min: z
    .string()
    .max(40)
    .optional()
    .describe("Lowest asking price in `currency`, such as 80 or 99.50"),
  max: z.string().max(40).optional().describe("Highest asking price in `currency`"),
  currency: z.string().max(3).optional().describe("Of the price bounds; yours when left out"),
  condition: ConditionAtLeast.optional().describe("At least this condition"),
  within: z.string().max(20).optional().describe("Distance from your home, such as 40mi or 60km"),
  unplaced: flag.describe("With `within`: 1 adds listings of unknown place"),
  ships: flag.describe("1: shipped ones only; with `within`: these too, however far"),
  seen: z.string().max(10).optional().describe("Seen within, such as 24h or 7d"),
  saved: flag.describe("1: only what you saved"),
  hidden: flag.describe("1: only what you hid"),
  state: DealsState.default("active"),
  sort: DealsSort.default("best"),
});
export type DealsParams = z.output<typeof DealsParams>;
