import { groupBy } from "@/lib/core/group-by";

const HOUR_MS = 3_600_000;

/** A listing from when it was first seen until it was sold or gone, or until now. */
export type Watched = {
  readonly firstSeenAt: Date;
  /** Null: still on offer when it was last seen. */
  readonly endedAt: Date | null;
  readonly lastSeenAt: Date;
};

/** From this hour on, this share of all is still on offer. */
export type CurvePoint = { readonly hours: number; readonly share: number };

export type SellingCurve = {
  /** Falling, from the first that ended; empty where none did. */
  readonly points: readonly CurvePoint[];
  readonly endedCount: number;
  readonly watchedCount: number;
  /** Longest that any of them was seen. */
  readonly hoursSeen: number;
};

type Span = { readonly hours: number; readonly isEnded: boolean };

function spanOf({ firstSeenAt, endedAt, lastSeenAt }: Watched): Span {
  const ms = (endedAt ?? lastSeenAt).getTime() - firstSeenAt.getTime();
  return { hours: Math.max(0, ms) / HOUR_MS, isEnded: endedAt !== null };
}

/**
 * How long like things stay on offer, as Kaplan and Meier estimate it: those still on offer count as long as they
 * were seen, so slow sellers do not look quick while they wait. At one time, what ended ended before what was last
 * seen. Never throws; the order does not matter.
 */
export function sellingCurve(watched: readonly Watched[]): SellingCurve {
  const spans = watched
    .map(spanOf)
    .sort((one, other) => one.hours - other.hours || Number(other.isEnded) - Number(one.isEnded));
  const points: CurvePoint[] = [];
  let share = 1;
  for (let at = 0; at < spans.length; ) {
    const hours = spans[at]?.hours ?? 0;
    let next = at;
    let ended = 0;
    while (next < spans.length && spans[next]?.hours === hours) {
      if (spans[next]?.isEnded) ended += 1;
      next += 1;
    }
    share *= 1 - ended / (spans.length - at);
    if (ended > 0) points.push({ hours, share });
    at = next;
  }
  return {
    points,
    endedCount: spans.filter(({ isEnded }) => isEnded).length,
    watchedCount: spans.length,
    hoursSeen: spans.at(-1)?.hours ?? 0,
  };
}

/** One curve for each group. */
export function sellingCurves<Item extends Watched, Group>(
  watched: readonly Item[],
  groupOf: (item: Item) => Group,
): ReadonlyMap<Group, SellingCurve> {
  const groups = groupBy(watched, groupOf);
  return new Map([...groups].map(([group, items]) => [group, sellingCurve(items)]));
}
