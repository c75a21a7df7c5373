/** An ad older than this is a record of its own time, not an offer of today. */
const RECORD_AFTER_DAYS = 400;

const DAY_MS = 86_400_000;

/** Comps are dated by the calendar of whoever saw them; the furthest ahead lives at UTC+14. */
const FURTHEST_AHEAD_MS = 14 * 3_600_000;

/**
 * The moment a listing is judged at; nothing observed on a later day is used. It is now (anywhere on
 * Earth), but for an ad whose own date lies more than a year back: a file of old ads is judged with
 * the sales of its time.
 */
export function judgementTime(listing: { readonly listedAt: Date | null }, now: Date): Date {
  const { listedAt } = listing;
  const isRecord =
    listedAt !== null && now.getTime() - listedAt.getTime() > RECORD_AFTER_DAYS * DAY_MS;
  return isRecord ? listedAt : new Date(now.getTime() + FURTHEST_AHEAD_MS);
}

/** Whole days since 1970-01-01 in UTC; comps are dated by day. */
export function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS);
}
