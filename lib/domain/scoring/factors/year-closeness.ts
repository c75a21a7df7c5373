import { WEIGHTS } from "../weights";

/** Falls with the distance between the years two titles name; says nothing where one names none. */
export function yearCloseness(left: number | null, right: number | null): number {
  if (left === null || right === null) return 1;
  return Math.exp(-Math.abs(left - right) / WEIGHTS.yearScaleYears);
}
