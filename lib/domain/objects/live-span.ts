import type { ListingPrint } from "./listing-print.schema";

const HOUR_MS = 3_600_000;
/** Sellers put a thing up anew before they take the old ad down, and sources are looked at now and then only. */
const OVERLAP_MAX_MS = 36 * HOUR_MS;

type Span = Pick<ListingPrint, "firstSeenMs" | "lastSeenMs">;

/** Whether two listings were on offer at once, for longer than putting one up anew takes. Symmetric. */
export function areLiveTogether(left: Span, right: Span): boolean {
  const start = Math.max(left.firstSeenMs, right.firstSeenMs);
  return Math.min(left.lastSeenMs, right.lastSeenMs) - start > OVERLAP_MAX_MS;
}

/** How long after the end of one the other began; 0 where they touch or overlap. Symmetric. */
export function gapMs(left: Span, right: Span): number {
  const start = Math.max(left.firstSeenMs, right.firstSeenMs);
  return Math.max(0, start - Math.min(left.lastSeenMs, right.lastSeenMs));
}

/** The one that was there first; of two from one moment the one that ended first, or by id. */
export function inOrder(left: ListingPrint, right: ListingPrint) {
  const apart = left.firstSeenMs - right.firstSeenMs || left.lastSeenMs - right.lastSeenMs;
  const isLeftFirst = apart === 0 ? left.listingId <= right.listingId : apart < 0;
  return isLeftFirst ? ([left, right] as const) : ([right, left] as const);
}
