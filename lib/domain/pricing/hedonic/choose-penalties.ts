import { chooseLambda } from "./choose-lambda";
import { samePenalties } from "./fit-ridge";
import { holdOuts } from "./hold-out";
import { learnPenalties } from "./learn-penalties";
import type { SparseRows } from "./sparse-rows";
import { takeRows } from "./take-rows";

/** Enough rows to tell candidates apart. */
const ROWS_MAX = 12_000;

export type Penalties = {
  readonly lambda: number;
  readonly penalties: readonly [Float64Array, Float64Array];
};

/** How hard weights are drawn to 0: all alike, and each family as suits this market. */
export function choosePenalties(
  all: {
    readonly rows: SparseRows;
    readonly targets: Float64Array;
    readonly folds: Int32Array;
    readonly days: Int32Array;
  },
  families: Uint8Array,
): Penalties {
  const { rows: allRows } = all;
  const step = Math.max(1, allRows.count / ROWS_MAX);
  const chosen = Int32Array.from({ length: Math.floor(allRows.count / step) }, (_, at) =>
    Math.floor(at * step),
  );
  const rows = takeRows(allRows, chosen);
  const targets = Float64Array.from(chosen, (row) => all.targets[row] ?? 0);
  const folds = chosen.map((row) => all.folds[row] ?? 0);
  const days = chosen.map((row) => all.days[row] ?? -1);
  const lambda = chooseLambda(rows, targets, folds);
  const learned = learnPenalties({ rows, targets }, families, lambda, holdOuts(folds, days));
  return { lambda, penalties: [samePenalties(allRows, lambda), learned] };
}
