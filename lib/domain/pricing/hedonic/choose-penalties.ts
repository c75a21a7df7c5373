import { chooseLambda } from "./choose-lambda";
import { createRidge, samePenalties } from "./fit-ridge";
import { heldError } from "./held-error";
import { type HoldOut, holdOuts } from "./hold-outs";
import { type FamilyRows, learnPenalties } from "./learn-penalties";
import type { SparseRows } from "./sparse-rows";
import { takeRows } from "./take-rows";

/** Enough rows to tell candidates apart. */
const ROWS_MAX = 12_000;
/** With fewer, what families seem to say is mostly chance. */
const ROWS_MIN = 1_000;
const ITERATIONS = 15;

export type Penalties = {
  /** How hard all weights alike are drawn to 0. */
  readonly lambda: number;
  /** By column, of each ridge: all alike, and where it errs less as each family's own was learned. */
  readonly penalties: readonly Float64Array[];
};

/** How hard weights are drawn to 0. What was learned is held against a cut that no step was taken on. */
export function choosePenalties(
  all: {
    readonly rows: SparseRows;
    readonly targets: Float64Array;
    readonly folds: Int32Array;
    readonly days: Int32Array;
  },
  families: Uint8Array,
): Penalties {
  const step = Math.max(1, all.rows.count / ROWS_MAX);
  const chosen = Int32Array.from({ length: Math.floor(all.rows.count / step) }, (_, at) =>
    Math.floor(at * step),
  );
  const rows = takeRows(all.rows, chosen);
  const targets = Float64Array.from(chosen, (row) => all.targets[row] ?? 0);
  const folds = chosen.map((row) => all.folds[row] ?? 0);
  const days = chosen.map((row) => all.days[row] ?? -1);
  const lambda = chooseLambda(rows, targets, folds);
  const common = samePenalties(all.rows, lambda);
  const [check, ...cuts] = rows.count < ROWS_MIN ? [] : holdOuts(folds, days);
  if (!check) return { lambda, penalties: [common] };
  const sample = { rows, targets, families };
  const learned = learnPenalties(sample, lambda, cuts);
  return {
    lambda,
    penalties: errsLess(sample, check, learned, common) ? [common, learned] : [common],
  };
}

function errsLess(
  { rows, targets }: FamilyRows,
  { rowWeights, isHeld }: HoldOut,
  first: Float64Array,
  second: Float64Array,
): boolean {
  const fits = [first, second].map((penalties) => ({ targets, rowWeights, penalties }));
  const [one = 0, other = 0] = createRidge(rows)(fits, ITERATIONS).map((fit) =>
    heldError(fit, { rows, targets }, isHeld),
  );
  return one < other;
}
