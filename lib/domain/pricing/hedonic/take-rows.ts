import type { SparseRows } from "./sparse-rows";

/** The named rows, in that order, with the same columns. */
export function takeRows(rows: SparseRows, chosen: Int32Array): SparseRows {
  const offsets = new Int32Array(chosen.length + 1);
  chosen.forEach((row, at) => {
    const length = (rows.offsets[row + 1] ?? 0) - (rows.offsets[row] ?? 0);
    offsets[at + 1] = (offsets[at] ?? 0) + length;
  });
  const ids = new Int32Array(offsets[chosen.length] ?? 0);
  const values = new Float32Array(ids.length);
  chosen.forEach((row, at) => {
    const [from, to] = [rows.offsets[row], rows.offsets[row + 1]];
    ids.set(rows.ids.subarray(from, to), offsets[at]);
    values.set(rows.values.subarray(from, to), offsets[at]);
  });
  return { count: chosen.length, columns: rows.columns, offsets, ids, values };
}
