import { Kernel, type Pointer } from "./kernel/kernel";
import { FIRST_UNITS, SECOND_UNITS } from "./kernel/net-shape";
import type { SparseRows } from "./sparse-rows";

/**
 * A small network over sparse rows: columns → 32 → 16 → 1, rectified. `columns` holds 32 weights each;
 * those beyond are too rare for it. `upper` holds what stands above them (see UPPER). The answer is
 * mean + spread · output.
 */
export type PriceNet = {
  readonly mean: number;
  readonly spread: number;
  readonly columns: Float32Array;
  readonly upper: Float32Array;
};

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Outputs of both layers. */
export const ACTIVES_BYTES = (FIRST_UNITS + SECOND_UNITS) * FLOAT_BYTES;
/** Columns a row may have before the room for it is made anew. */
const ROW_COLUMNS = 1_024;

/** Makes the function that answers for one row at a time with the mean of these networks, all of one width. */
export function createNetRunner(
  nets: readonly PriceNet[],
): (rows: SparseRows, row: number) => number {
  const kernel = new Kernel();
  const actives = kernel.take(ACTIVES_BYTES);
  const placed = nets.map((net) => ({
    mean: net.mean,
    spread: net.spread,
    columns: placeFloats(kernel, net.columns),
    upper: placeFloats(kernel, net.upper),
  }));
  const columnCount = (nets[0]?.columns.length ?? 0) / FIRST_UNITS;
  let room = makeRoom(kernel, ROW_COLUMNS);
  return (rows, row) => {
    const length = (rows.offsets[row + 1] ?? 0) - (rows.offsets[row] ?? 0);
    if (length > room.ids.length) room = makeRoom(kernel, 2 * length);
    const count = copyRow(rows, row, columnCount, room);
    let sum = 0;
    for (const { mean, spread, columns, upper } of placed) {
      const output = kernel.loops.pass(columns, upper, room.idsAt, room.valuesAt, count, actives);
      sum += mean + spread * output;
    }
    return sum / placed.length;
  };
}

export function applyNet(net: PriceNet, rows: SparseRows): Float64Array {
  const answer = createNetRunner([net]);
  return Float64Array.from({ length: rows.count }, (_, row) => answer(rows, row));
}

function placeFloats(kernel: Kernel, values: Float32Array): Pointer {
  const at = kernel.take(values.byteLength);
  kernel.floats(at, values.length).set(values);
  return at;
}

type Room = {
  readonly idsAt: Pointer;
  readonly valuesAt: Pointer;
  readonly ids: Int32Array;
  readonly values: Float32Array;
};

function makeRoom(kernel: Kernel, size: number): Room {
  const [idsAt, valuesAt] = [kernel.take(size * FLOAT_BYTES), kernel.take(size * FLOAT_BYTES)];
  return {
    idsAt,
    valuesAt,
    ids: kernel.integers(idsAt, size),
    values: kernel.floats(valuesAt, size),
  };
}

/** Copies the columns of a row that the network has, to `from` on; returns how many. */
export function copyRow(
  { offsets, ids, values }: SparseRows,
  row: number,
  columnCount: number,
  to: Pick<Room, "ids" | "values">,
  from = 0,
): number {
  const end = offsets[row + 1] ?? 0;
  let place = from;
  for (let at = offsets[row] ?? 0; at < end; at += 1) {
    const id = ids[at] ?? 0;
    if (id >= columnCount) continue;
    to.ids[place] = id;
    to.values[place] = values[at] ?? 0;
    place += 1;
  }
  return place - from;
}
