import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import { Condition } from "@/lib/domain/listing/condition";
import { Evidence } from "@/lib/domain/verdict/verdict.schema";

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
  isDemo: z.boolean(),
  weight: Evidence.shape.weight,
  /** The price brought to the listing's condition; null in another currency than the listing's. */
  adjusted: Money.nullable(),
  /** Why it was not used; null when it was. */
  rejected: Evidence.shape.rejected,
});
export type DealComp = z.infer<typeof DealComp>;
