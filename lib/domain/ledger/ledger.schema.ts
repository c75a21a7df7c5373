import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { HitRate } from "./hit-rate";

const CategoryFactor = z.object({
  category: z.string(),
  factor: z.number().describe("Offsets from the median are stretched by it; 1 to 2"),
  outcomes: z.int(),
  inside: z.int().describe("Of them, those inside what was said when it was decided"),
});

/** How far the ranges of one market are stretched: everybody's, or a user's with a model of their own. */
const Widening = z.object({
  owner: z.object({ id: idSchema("user"), email: z.string() }).nullable(),
  version: z.int().describe("Verdicts name it: +w3"),
  decidedAt: z.date(),
  categories: z.array(CategoryFactor),
});
export type Widening = z.infer<typeof Widening>;

/** What verdicts said against what came, by category and month of the sale. */
export const Ledger = z.object({
  total: HitRate,
  months: z.array(z.object({ month: z.string().describe("2026-11, UTC"), rate: HitRate })),
  categories: z.array(
    z.object({
      category: z.string().describe("Folded; empty for listings without one"),
      rate: HitRate,
      months: z.array(z.object({ month: z.string(), rate: HitRate })),
    }),
  ),
  widenings: z.array(Widening),
});
export type Ledger = z.infer<typeof Ledger>;
