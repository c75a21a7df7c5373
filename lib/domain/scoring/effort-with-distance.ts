import type { EffortAxis } from "@/lib/domain/verdict/verdict.schema";
import { effortOfDistance } from "./factors/effort-of-distance";

/**
 * The effort axis for one person: a thing that is not shipped costs the way to it. A distance that is
 * not known (null) leaves the score as it was, unknown where it must be fetched.
 */
export function effortWithDistance(effort: EffortAxis, distanceKm: number | null): EffortAxis {
  if (distanceKm === null) return effort;
  const isShipped = effort.shippingKind === "free" || effort.shippingKind === "known";
  return { ...effort, distanceKm, score: isShipped ? effort.score : effortOfDistance(distanceKm) };
}
