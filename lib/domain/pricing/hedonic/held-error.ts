import { dotRow, type Linear } from "./fit-ridge";
import type { SparseRows } from "./sparse-rows";

/** Sum of squared errors on the rows held out. */
export function heldError(
  { intercept, weights }: Linear,
  { rows, targets }: { readonly rows: SparseRows; readonly targets: Float64Array },
  isHeld: Uint8Array,
): number {
  let sum = 0;
  for (let row = 0; row < rows.count; row += 1) {
    if (!isHeld[row]) continue;
    sum += ((targets[row] ?? 0) - intercept - dotRow(rows, row, weights)) ** 2;
  }
  return sum;
}
