import type { FormatContext } from "./format-context";
import { formatNumber } from "./format-number";

const MILES_PER_KM = 0.621_371;

/** "17 mi" or "27 km", whole; "under 1 mi" below that. */
export function formatDistance(
  distanceKm: number,
  { locale, distanceUnit }: Pick<FormatContext, "locale" | "distanceUnit">,
): string {
  const distance = distanceUnit === "mi" ? distanceKm * MILES_PER_KM : distanceKm;
  if (distance < 1) return `under ${formatNumber(1, locale)}\u00a0${distanceUnit}`;
  return `${formatNumber(distance, locale, { maximumFractionDigits: 0 })}\u00a0${distanceUnit}`;
}
