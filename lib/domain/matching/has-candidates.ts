import { CandidateList } from "./candidate-list";
import type { CompPool } from "./comp-pool";
import { findCandidates } from "./find-candidates";
import { type CandidateQuery, prepareQuery } from "./prepare-query";

const list = new CandidateList();

/** Whether any comp of the pool resembles what is looked for, judged on one of these days. */
export function hasCandidates(
  pool: CompPool,
  query: Omit<CandidateQuery, "day">,
  days: readonly number[],
): boolean {
  const prepared = prepareQuery(pool, { ...query, day: -1 });
  return days.some((day) => {
    findCandidates(pool, { ...prepared, day }, list);
    return list.size() > 0;
  });
}
