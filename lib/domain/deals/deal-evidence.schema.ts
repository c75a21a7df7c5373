import { z } from "zod";
import { DealVerdict } from "./deal.schema";
import { DealComp } from "./deal-comp.schema";

/** The verdict on one listing as one person sees it, with all it rests on. */
export const DealEvidence = z.object({
  /** Null until the first verdict is there. */
  verdict: DealVerdict.nullable(),
  /** Used ones first, heaviest first; then those that were looked at or chosen and not used. */
  comps: z.array(DealComp),
  isBeingJudged: z.boolean().describe("A newer verdict is on its way"),
});
export type DealEvidence = z.infer<typeof DealEvidence>;
