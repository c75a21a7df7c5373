import type { Candidate } from "./candidate-list";
import type { CompPool } from "./comp-pool";

type Place = Pick<Candidate, "segment" | "comp">;

/** Order among candidates of equal weight, the same however the pool was put together: newest, then id. */
export function byAgeAndId(pool: CompPool): (left: Place, right: Place) => number {
  const columnsOf = (candidate: Place) => pool.segments[candidate.segment]?.columns;
  return (left, right) => {
    const [one, other] = [columnsOf(left), columnsOf(right)];
    const newer = (other?.day[right.comp] ?? -1) - (one?.day[left.comp] ?? -1);
    if (newer !== 0) return newer;
    return (one?.ids[left.comp] ?? "") < (other?.ids[right.comp] ?? "") ? -1 : 1;
  };
}
