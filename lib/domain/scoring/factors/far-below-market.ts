import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import type { Quantiles, RiskReason } from "@/lib/domain/verdict/verdict.schema";
import { WEIGHTS } from "../weights";

/** A price far under q10 is a reason to check, not a better deal; null where there is none. */
export function farBelowMarket(
  allInCents: number,
  quantiles: Quantiles,
  shippingKind: ShippingKind,
): RiskReason | null {
  if (allInCents >= WEIGHTS.farBelowShare * quantiles.q10Cents) return null;
  const check = shippingKind === "pickup_only" ? "pay-in-person" : "ask-dated-photo";
  return { code: "far-below-market", check };
}
