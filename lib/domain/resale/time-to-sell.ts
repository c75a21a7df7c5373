import type { TimeToSell } from "./resale.schema";

const NEEDED = 8;
const DAY_MS = 86_400_000;

/** One listing that was seen on offer and later seen sold or gone. */
export type Ended = { readonly firstSeenAt: Date; readonly endedAt: Date };

/** Median days from first seen to sold or gone, to a tenth; under 8 of them is not observed yet. Never throws. */
export function timeToSell(ended: readonly Ended[]): TimeToSell {
  const days = ended
    .map(({ firstSeenAt, endedAt }) => Math.max(0, endedAt.getTime() - firstSeenAt.getTime()))
    .map((ms) => ms / DAY_MS)
    .sort((left, right) => left - right);
  const count = days.length;
  if (count < NEEDED) return { kind: "not-observed", count, needed: NEEDED };
  const middle = days.slice(Math.ceil(count / 2) - 1, Math.floor(count / 2) + 1);
  const median = middle.reduce((sum, one) => sum + one, 0) / middle.length;
  return { kind: "observed", medianDays: Math.round(median * 10) / 10, count };
}
