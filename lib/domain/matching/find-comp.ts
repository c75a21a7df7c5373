import type { Candidate } from "./candidate-list";
import type { CompPool } from "./comp-pool";

/** A comp of the pool by its id, with a weight that was decided elsewhere; null when it is not there. */
export function findComp(pool: CompPool, id: string, weight: number): Candidate | null {
  for (const [segment, { columns }] of pool.segments.entries()) {
    const comp = columns.ids.indexOf(id);
    if (comp >= 0) return { segment, comp, weight };
  }
  return null;
}
