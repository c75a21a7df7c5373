import { z } from "zod";
import { ObjectView } from "@/lib/domain/objects/object-view.schema";
import { TimeToSell } from "@/lib/domain/resale/resale.schema";
import { Deal } from "./deal.schema";
import { DealEvidence } from "./deal-evidence.schema";
import { PriceChange } from "./price-change.schema";

/** One deal with all that its verdict rests on. */
export const DealDetail = z.object({
  deal: Deal,
  description: z.string(),
  attributes: z.record(z.string(), z.string()),
  comps: DealEvidence.shape.comps,
  isBeingJudged: DealEvidence.shape.isBeingJudged,
  /** In order of time; empty when no price was recorded yet. */
  prices: z.array(PriceChange),
  timeToSell: TimeToSell,
  /** Other listings of the same thing, and what they tell together; null where it is the only one. */
  object: ObjectView.nullable(),
  /** The file and the day of the import that wrote the listing last; null when it is another person's or gone. */
  lastImport: z.object({ fileName: z.string(), at: z.date() }).nullable(),
});
export type DealDetail = z.infer<typeof DealDetail>;
