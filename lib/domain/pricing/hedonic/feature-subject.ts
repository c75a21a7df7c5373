import type { Condition } from "@/lib/domain/listing/condition";
import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import type { EvidenceBasis } from "@/lib/domain/verdict/verdict.schema";

/** What the hedonic model may know of a listing or a comp: never its price, nor what was asked before. */
export type FeatureSubject = {
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly condition: Condition;
  /** The source's own word for it, which may tell more; null where there is none. */
  readonly conditionText: string | null;
  readonly currency: string;
  readonly basis: EvidenceBasis;
  readonly shippingKind: ShippingKind;
};
