/** An ad older than this is a record of its own time, not an offer of today. */
const RECORD_AFTER_DAYS = 400;

const DAY_MS = 86_400_000;

/**
 * The moment a listing is judged at; nothing observed later is used. It is now, but for an ad whose
 * own date lies more than a year back: a file of old ads is judged with the sales of its time.
 */
export function judgementTime(listing: { readonly listedAt: Date | null }, now: Date): Date {
  const { listedAt } = listing;
  if (listedAt === null) return now;
  return now.getTime() - listedAt.getTime() > RECORD_AFTER_DAYS * DAY_MS ? listedAt : now;
}

/** Whole days since 1970-01-01 in UTC; comps are dated by day. */
export function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS);
}
