import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import { Condition } from "@/lib/domain/listing/condition";
import { SOURCE_KINDS } from "@/lib/domain/source/source-kind";
import { Evidence } from "@/lib/domain/verdict/verdict.schema";
import { EvidenceChoice } from "./evidence-choice.schema";

/** One comp of a deal's evidence, as a person may check it: what, for how much, when, where, how much it counts. */
export const DealComp = z.object({
  id: idSchema("comp"),
  title: z.string(),
  url: z.string().nullable(),
  /** What was paid or asked for it, shipping included where known. */
  price: Money,
  observedOn: z.iso.date().nullable(),
  condition: Condition,
  basis: CompBasis,
  sourceName: z.string(),
  sourceKind: z.enum(SOURCE_KINDS),
  isDemo: z.boolean(),
  weight: Evidence.shape.weight,
  /** The price brought to the listing's condition; null in another currency than the listing's. */
  adjusted: Money.nullable(),
  rejected: z
    .enum([...Evidence.shape.rejected.unwrap().options, "not-weighed-yet"])
    .nullable()
    .describe("Why it is not used; null when it is"),
  choice: EvidenceChoice.nullable().describe("What you decided about it; null where nothing"),
});
export type DealComp = z.infer<typeof DealComp>;
