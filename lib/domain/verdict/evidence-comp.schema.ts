import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import { Condition } from "@/lib/domain/listing/condition";
import { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { Evidence } from "./verdict.schema";

/** A comp as evidence shows it. */
export const EvidenceComp = z.object({
  id: idSchema("comp"),
  title: z.string(),
  price: Money,
  shipping: Shipping,
  /** Price and known shipping, as it was sold or asked. */
  allIn: Money,
  condition: Condition,
  conditionText: z.string().nullable(),
  basis: CompBasis,
  /** Day as YYYY-MM-DD; null when the source does not say. */
  observedOn: z.string().nullable(),
  url: z.string().nullable(),
  sourceName: z.string(),
  isDemo: z.boolean(),
  isOwn: z.boolean(),
});
export type EvidenceComp = z.infer<typeof EvidenceComp>;

/** One entry of the evidence card; `comp` is null where it is gone since the verdict was made. */
export const EvidenceEntry = Evidence.extend({ comp: EvidenceComp.nullable() });
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;
