import { seededRandom } from "@/lib/core/seeded-random";
import { fitNet } from "./fit-net";
import { applyLinear, createRidge, meanLinear } from "./fit-ridge";
import { applyNet, type PriceNet } from "./price-net";
import type { SparseRows } from "./sparse-rows";

export type FoldTask = {
  readonly fold: number;
  readonly rows: SparseRows;
  readonly targets: Float64Array;
  /** 0 for the rows of this fold, which the models must not see. */
  readonly rowWeights: Float64Array;
  /** By column, of each ridge. */
  readonly penalties: readonly Float64Array[];
  /** How many columns are frequent enough for the network. */
  readonly netColumns: number;
};

export type FoldResult = {
  readonly net: PriceNet;
  /** Of every row, by the models of this fold; that of the ridges is their mean. */
  readonly ridgeValues: Float64Array;
  readonly netValues: Float64Array;
};

const ITERATIONS = 25;

/** Fits ridges and a network on all rows but one part. Pure, so that parts can be fitted beside each other. */
export function fitFold({
  fold,
  rows,
  targets,
  rowWeights,
  penalties,
  netColumns,
}: FoldTask): FoldResult {
  const ridges = createRidge(rows)(
    penalties.map((one) => ({ targets, rowWeights, penalties: one })),
    ITERATIONS,
  );
  const net = fitNet(rows, targets, {
    rowWeights,
    columns: netColumns,
    random: seededRandom(`net ${fold}`),
  });
  return {
    net,
    ridgeValues: applyLinear(meanLinear(ridges), rows),
    netValues: applyNet(net, rows),
  };
}
