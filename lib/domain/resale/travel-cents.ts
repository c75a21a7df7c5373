import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import type { ResalePrefs } from "@/lib/domain/prefs/resale-prefs.schema";

type Way = { readonly distanceKm: number | null; readonly shippingKind: ShippingKind };

/**
 * The way there and back, as the crow flies, rounded half up; 0 where it is shipped or near enough.
 * Null: the distance is not known and the way would cost something.
 */
export function travelCents(
  { distanceKm, shippingKind }: Way,
  prefs: Pick<ResalePrefs, "travelPer100KmCents" | "travelFreeMetres">,
): number | null {
  const isSent = shippingKind === "known" || shippingKind === "free";
  if (isSent || prefs.travelPer100KmCents === 0) return 0;
  if (distanceKm === null) return null;
  if (distanceKm * 1_000 <= prefs.travelFreeMetres) return 0;
  return Math.round((2 * distanceKm * prefs.travelPer100KmCents) / 100);
}
