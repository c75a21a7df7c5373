import { z } from "zod";
import { HitRate } from "./hit-rate";

const CategoryFactor = z.object({
  factor: z.number().describe("Offsets from the median are stretched by it; 1 to 2"),
  outcomes: z.int(),
  inside: z.int().describe("Of them, those inside what was said when it was decided"),
});

/** What verdicts said against what came, by category and month of the sale. */
export const Ledger = z.object({
  total: HitRate,
  months: z.array(z.object({ month: z.string().describe("2026-11, UTC"), rate: HitRate })),
  categories: z.array(
    z.object({
      category: z.string().describe("Folded; empty for listings without one"),
      rate: HitRate,
      months: z.array(z.object({ month: z.string(), rate: HitRate })),
      widening: CategoryFactor.nullable().describe("For everybody; null where nothing is widened"),
    }),
  ),
  wideningVersion: z.int().describe("0 where nothing was ever widened"),
  wideningDecidedAt: z.date().nullable(),
});
export type Ledger = z.infer<typeof Ledger>;
