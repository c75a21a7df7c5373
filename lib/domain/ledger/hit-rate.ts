import { z } from "zod";
import { accuracyOf, type Outcome } from "@/lib/domain/model/accuracy";

/** Of fewer prices a share says little: they are counted. */
const SHARE_FROM = 20;

/** How often prices fell inside what was said; shares are fractions, null while there are fewer than 20 prices. */
export const HitRate = z.object({
  outcomes: z.int().describe("Prices that came"),
  inside: z.int().describe("Of them, those from q10 to q90 of what was said before"),
  gone: z.int().describe("Listings that went without a price; they count for nothing else"),
  coverage80: z.number().nullable(),
  medianApe: z.number().nullable().describe("Median of |q50 − price| ÷ price"),
});
export type HitRate = z.infer<typeof HitRate>;

/** The hit rate of estimates whose price came, beside a count of those that went without one. */
export function hitRateOf(outcomes: readonly Outcome[], gone = 0): HitRate {
  const { coverage80, medianApe } = accuracyOf(outcomes);
  const isShare = outcomes.length >= SHARE_FROM;
  return {
    outcomes: outcomes.length,
    inside: outcomes.length === 0 ? 0 : Math.round(coverage80 * outcomes.length),
    gone,
    coverage80: isShare ? coverage80 : null,
    medianApe: isShare ? medianApe : null,
  };
}
