import { applyLinear, createRidge } from "./fit-ridge";
import type { SparseRows } from "./sparse-rows";
import { takeRows } from "./take-rows";

/** Candidates are powers of two: from "believe the rows" to "believe the mean". Most markets lie about the first. */
const LOG_FIRST = 2;
const LOG_MIN = -1;
const LOG_MAX = 5;
const ITERATIONS = 20;
/** Enough rows to tell the candidates apart. */
const ROWS_MAX = 12_000;

/** The shrinkage that errs least on a part of the rows that the fit did not see. */
export function chooseLambda(all: SparseRows, allTargets: Float64Array, folds: Int32Array): number {
  const step = Math.max(1, all.count / ROWS_MAX);
  const chosen = Int32Array.from({ length: Math.floor(all.count / step) }, (_, at) =>
    Math.floor(at * step),
  );
  const rows = takeRows(all, chosen);
  const targets = Float64Array.from(chosen, (row) => allTargets[row] ?? 0);
  const isHeld = Uint8Array.from(chosen, (row) => Number(folds[row] === 0));
  const rowWeights = Float64Array.from(isHeld, (held) => (held ? 0 : 1));
  const fitOn = createRidge(rows);
  const log = lowest((power) => {
    const options = { rowWeights, lambda: 2 ** power, iterations: ITERATIONS };
    return applyLinear(fitOn(targets, options), rows).reduce(
      (sum, value, row) => sum + (isHeld[row] ? (value - (targets[row] ?? 0)) ** 2 : 0),
      0,
    );
  });
  return 2 ** log;
}

/** Where errors, which fall and then rise, are lowest: down the slope in whole steps. */
function lowest(errorAt: (power: number) => number): number {
  const known = new Map<number, number>();
  const error = (power: number) => {
    if (power < LOG_MIN || power > LOG_MAX) return Number.POSITIVE_INFINITY;
    const found = known.get(power) ?? errorAt(power);
    known.set(power, found);
    return found;
  };
  let best = LOG_FIRST;
  const step = error(best + 1) < error(best) ? 1 : -1;
  while (error(best + step) < error(best)) best += step;
  return best;
}
