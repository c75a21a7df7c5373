import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import type { FeatureSubject } from "@/lib/domain/pricing/hedonic/feature-subject";

/** A comp with what only learning looks at. */
export type TrainingComp = PoolComp & {
  readonly description: string;
  readonly conditionText: string | null;
  readonly shippingKind: ShippingKind;
};

/** What the hedonic model may know of it. */
export function featuresOf(comp: TrainingComp): FeatureSubject {
  return { ...comp, basis: comp.basis === "asking" ? "asking" : "sold" };
}
