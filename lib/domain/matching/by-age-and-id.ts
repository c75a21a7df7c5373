import type { Candidate } from "./candidate-list";
import type { CompPool } from "./comp-pool";

type Place = Pick<Candidate, "segment" | "comp">;

/** Order among candidates of equal weight, the same however the pool was put together: newest, then id. */
export function byAgeAndId(pool: CompPool): (left: Place, right: Place) => number {
  const segmentOf = (candidate: Place) => pool.segments[candidate.segment];
  return (left, right) => {
    const [one, other] = [segmentOf(left), segmentOf(right)];
    const newer = (other?.rows.day(right.comp) ?? -1) - (one?.rows.day(left.comp) ?? -1);
    if (newer !== 0) return newer;
    return (one?.columns.ids[left.comp] ?? "") < (other?.columns.ids[right.comp] ?? "") ? -1 : 1;
  };
}
