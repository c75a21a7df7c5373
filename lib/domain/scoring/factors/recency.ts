import { WEIGHTS } from "../weights";

/** 1 today, half after one half-life; a comp without a date counts as one half-life old. */
export function recency(ageDays: number | null, halfLifeDays: number): number {
  if (ageDays === null) return WEIGHTS.undatedFactor;
  return 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}
