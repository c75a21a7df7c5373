import { type HalfGone, halfGone } from "./half-gone";
import type { TimeToSell } from "./resale.schema";
import { sellingCurve, type Watched } from "./selling-curve";

/** To a tenth: what is looked at every few minutes is not known better. */
function tenth(hours: number): number {
  return Math.round(hours * 10) / 10;
}

/**
 * After how many hours half of like things are sold or gone, those still on offer counted as long as they were seen.
 * Under 8 that ended it is not observed yet; where more than half are still there, not reached. Never throws.
 */
export function timeToSell(watched: readonly Watched[]): TimeToSell {
  const curve = sellingCurve(watched);
  const half = halfGone(curve);
  const { watchedCount } = curve;
  switch (half.kind) {
    case "known":
      return { kind: "observed", halfHours: tenth(half.hours), count: half.count, watchedCount };
    case "not-yet":
      return { kind: "not-reached", hoursSeen: tenth(half.hours), count: half.count, watchedCount };
    case "not-known":
      return { kind: "not-observed", count: half.count, needed: half.needed };
  }
}

/** Back to what it was made from, for its words. */
export function halfGoneOf(time: TimeToSell): HalfGone {
  const { count } = time;
  switch (time.kind) {
    case "observed":
      return { kind: "known", hours: time.halfHours, count };
    case "not-reached":
      return { kind: "not-yet", hours: time.hoursSeen, count };
    case "not-observed":
      return { kind: "not-known", count, needed: time.needed };
  }
}
