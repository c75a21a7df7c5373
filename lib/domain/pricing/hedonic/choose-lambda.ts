import { createRidge, samePenalties } from "./fit-ridge";
import { heldError } from "./held-error";
import type { SparseRows } from "./sparse-rows";

/** Candidates are powers of two: from "believe the rows" to "believe the mean". Most markets lie about the first. */
const LOG_FIRST = 2;
const LOG_MIN = -1;
const LOG_MAX = 5;
const ITERATIONS = 20;

/** The shrinkage that errs least on a part of the rows that the fit did not see. Some thousands of rows are enough. */
export function chooseLambda(rows: SparseRows, targets: Float64Array, folds: Int32Array): number {
  const isHeld = Uint8Array.from(folds, (fold) => Number(fold === 0));
  const rowWeights = Float64Array.from(isHeld, (held) => (held ? 0 : 1));
  const fitOn = createRidge(rows);
  const log = lowest((powers) => {
    const fits = powers.map((power) => ({
      targets,
      rowWeights,
      penalties: samePenalties(rows, 2 ** power),
    }));
    return fitOn(fits, ITERATIONS).map((fit) => heldError(fit, { rows, targets }, isHeld));
  });
  return 2 ** log;
}

/** Where errors, which fall and then rise, are lowest: down the slope, two steps at a time as two take as long as one. */
function lowest(errorsAt: (powers: readonly number[]) => readonly number[]): number {
  const known = new Map<number, number>();
  const look = (powers: readonly number[]) => {
    const inside = powers.filter((power) => power >= LOG_MIN && power <= LOG_MAX);
    const errors = errorsAt(inside);
    for (const [at, power] of inside.entries()) known.set(power, errors[at] ?? Infinity);
  };
  const error = (power: number) => known.get(power) ?? Infinity;
  look([LOG_FIRST, LOG_FIRST + 1]);
  const step = error(LOG_FIRST + 1) < error(LOG_FIRST) ? 1 : -1;
  let best = step > 0 ? LOG_FIRST + 1 : LOG_FIRST;
  while (best + step >= LOG_MIN && best + step <= LOG_MAX) {
    if (!known.has(best + step)) look([best + step, best + 2 * step]);
    if (!(error(best + step) < error(best))) break;
    best += step;
  }
  return best;
}
