import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import type { EffortAxis } from "@/lib/domain/verdict/verdict.schema";
import { effortOfShipping } from "./factors/effort-of-shipping";

/** The effort axis as far as it is the same for everybody: without a distance. */
export function effortOf(shipping: Shipping, priceCents: number): EffortAxis {
  return {
    score: effortOfShipping(shipping, priceCents),
    shippingKind: shipping.kind,
    shipping: shipping.kind === "known" ? shipping.cost : null,
    distanceKm: null,
  };
}
