import { applyLinear, fitRidge } from "./fit-ridge";
import type { SparseRows } from "./sparse-rows";
import { takeRows } from "./take-rows";

/** From "believe the rows" to "believe the mean", a factor of two apart. */
const LAMBDAS = [0.5, 1, 2, 4, 8, 16, 32] as const;
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
  let best: { lambda: number; error: number } = { lambda: LAMBDAS[2], error: Infinity };
  for (const lambda of LAMBDAS) {
    const options = { rowWeights, lambda, iterations: ITERATIONS };
    const values = applyLinear(fitRidge(rows, targets, options), rows);
    let error = 0;
    values.forEach((value, row) => {
      if (isHeld[row]) error += (value - (targets[row] ?? 0)) ** 2;
    });
    // Errors fall and then rise along the list.
    if (error > best.error) break;
    best = { lambda, error };
  }
  return best.lambda;
}
