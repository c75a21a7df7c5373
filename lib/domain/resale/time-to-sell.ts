import { halfGone } from "./half-gone";
import type { TimeToSell } from "./resale.schema";
import { sellingCurve, type Watched } from "./selling-curve";

const HOURS_A_DAY = 24;

/** One listing that was seen on offer and later seen sold or gone. */
export type Ended = { readonly firstSeenAt: Date; readonly endedAt: Date };

function watched({ firstSeenAt, endedAt }: Ended): Watched {
  return { firstSeenAt, endedAt, lastSeenAt: endedAt };
}

/** Median days from first seen to sold or gone, to a tenth; under 8 of them is not observed yet. Never throws. */
export function timeToSell(ended: readonly Ended[]): TimeToSell {
  const half = halfGone(sellingCurve(ended.map(watched)));
  switch (half.kind) {
    case "known":
      return {
        kind: "observed",
        medianDays: Math.round((half.hours / HOURS_A_DAY) * 10) / 10,
        count: half.count,
      };
    case "not-known":
      return { kind: "not-observed", count: half.count, needed: half.needed };
    case "not-yet":
      throw new Error("half of what has ended has not ended");
  }
}
