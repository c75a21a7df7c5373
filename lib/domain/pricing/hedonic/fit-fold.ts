import { seededRandom } from "@/lib/core/seeded-random";
import { fitNet } from "./fit-net";
import { applyLinear, fitRidge } from "./fit-ridge";
import { applyNet, type PriceNet } from "./price-net";
import type { SparseRows } from "./sparse-rows";

export type FoldTask = {
  readonly fold: number;
  readonly rows: SparseRows;
  readonly targets: Float64Array;
  /** 0 for the rows of this fold, which the models must not see. */
  readonly rowWeights: Float64Array;
  readonly lambda: number;
  /** How many columns are frequent enough for the network. */
  readonly netColumns: number;
};

export type FoldResult = {
  readonly net: PriceNet;
  /** Of every row, by the models of this fold. */
  readonly ridgeValues: Float64Array;
  readonly netValues: Float64Array;
};

const ITERATIONS = 25;

/** Fits ridge and network on all rows but one part. Pure, so that parts can be fitted beside each other. */
export function fitFold({
  fold,
  rows,
  targets,
  rowWeights,
  lambda,
  netColumns,
}: FoldTask): FoldResult {
  const ridge = fitRidge(rows, targets, { rowWeights, lambda, iterations: ITERATIONS });
  const net = fitNet(rows, targets, {
    rowWeights,
    columns: netColumns,
    random: seededRandom(`net ${fold}`),
  });
  return { net, ridgeValues: applyLinear(ridge, rows), netValues: applyNet(net, rows) };
}
