import { GROUP_NAMES } from "./feature-groups";
import { dotRow, weightedMean } from "./fit-ridge";
import type { HoldOut } from "./hold-outs";
import { NormalEquations } from "./normal-equations";
import type { SparseRows } from "./sparse-rows";

const ITERATIONS = 15;
/** Length of the first step through the logs of all penalties; the others grow shorter evenly, however much there is to gain. */
const STEP = 2;
/** Share of the way before that the next step keeps. */
const MOMENTUM = 0.7;

/** Rows whose columns belong to families of features. */
export type FamilyRows = {
  readonly rows: SparseRows;
  readonly targets: Float64Array;
  /** By column. */
  readonly families: Uint8Array;
};

/**
 * By column, how hard its weight is drawn to 0: one penalty for each family, moved from `lambda` down the
 * slope of the error on rows held out, one step for each cut. The slope in the log of a family's penalty is
 * penalty · b·v over its columns, with b the fit and v the solution for the held errors in place of the
 * sums (implicit differentiation; Bengio 2000).
 */
export function learnPenalties(
  { rows, targets, families }: FamilyRows,
  lambda: number,
  cuts: readonly HoldOut[],
): Float64Array {
  const normal = new NormalEquations(rows);
  const logs = new Float64Array(GROUP_NAMES.length);
  const way = new Float64Array(GROUP_NAMES.length);
  const penalties = () =>
    Float64Array.from(families, (family) => lambda * Math.exp(logs[family] ?? 0));
  for (const [at, cut] of cuts.entries()) {
    const slopes = slopesOf(normal, { rows, targets, families, penalties: penalties(), cut });
    for (const [family, slope] of slopes.entries()) {
      way[family] = MOMENTUM * (way[family] ?? 0) + slope;
    }
    const length = Math.hypot(...way);
    if (length === 0) continue;
    const step = STEP * (1 - at / cuts.length);
    for (const [family, slope] of way.entries()) {
      logs[family] = (logs[family] ?? 0) - (step * slope) / length;
    }
  }
  return penalties();
}

type Held = FamilyRows & {
  readonly penalties: Float64Array;
  readonly cut: HoldOut;
};

/** How the log of the squared error on the held rows grows with the log of each family's penalty. */
function slopesOf(
  normal: NormalEquations,
  { rows, targets, families, penalties, cut: { rowWeights, isHeld } }: Held,
): Float64Array {
  const solve = (perRow: Float64Array) => {
    const [solution = new Float64Array()] = normal.solve(
      [{ sums: normal.transposed(perRow), rowWeights, penalties }],
      ITERATIONS,
    );
    return solution;
  };
  const mean = weightedMean(targets, rowWeights);
  const weights = solve(targets.map((target, row) => (rowWeights[row] ?? 0) * (target - mean)));
  const errors = targets.map((target, row) =>
    isHeld[row] ? target - mean - dotRow(rows, row, weights) : 0,
  );
  const answers = solve(errors);
  const squares = errors.reduce((sum, error) => sum + error * error, 0) || 1;
  const slopes = new Float64Array(GROUP_NAMES.length);
  families.forEach((family, column) => {
    const along = (penalties[column] ?? 0) * (weights[column] ?? 0) * (answers[column] ?? 0);
    slopes[family] = (slopes[family] ?? 0) + (2 * along) / squares;
  });
  return slopes;
}
