import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";

/**
 * 0–100, 100 is no effort: free shipping costs nothing, known shipping its share of the price.
 * Null where the thing must be fetched or nothing is known, and so the distance decides.
 */
export function effortOfShipping(shipping: Shipping, priceCents: number): number | null {
  if (shipping.kind === "free") return 100;
  if (shipping.kind !== "known" || shipping.cost === null) return null;
  const share = shipping.cost.cents / Math.max(1, priceCents + shipping.cost.cents);
  return Math.round(100 * (1 - Math.min(1, Math.max(0, share))));
}
