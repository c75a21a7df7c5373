/** Share of a day's calls that may be made ahead of time, so that a person who asks does not wait. */
const AHEAD_SHARE = 0.02;
const AHEAD_MIN = 5;

/**
 * How many of a day's calls may have been made by now: spread evenly over the day, and a few ahead.
 * `dayShare` is how much of the marketplace's day is over, 0–1. Never above the limit.
 */
export function allowance(limit: number, dayShare: number): number {
  const ahead = Math.max(AHEAD_MIN, Math.ceil(limit * AHEAD_SHARE));
  return Math.min(limit, Math.floor(limit * Math.min(1, Math.max(0, dayShare))) + ahead);
}
