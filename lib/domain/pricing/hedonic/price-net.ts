import type { SparseRows } from "./sparse-rows";

/** Units of the first and of the second layer: enough to cross features, too few to learn rows by heart. */
export const FIRST_UNITS = 32;
export const SECOND_UNITS = 16;

/**
 * A small network over sparse rows: columns → 32 → 16 → 1, rectified. `first` holds 32 weights a
 * column, `second` 16 a unit of the first layer; columns beyond those it has are too rare for it. The
 * answer is mean + spread · output.
 */
export type PriceNet = {
  readonly mean: number;
  readonly spread: number;
  readonly first: Float32Array;
  readonly firstBias: Float64Array;
  readonly second: Float64Array;
  readonly secondBias: Float64Array;
  readonly third: Float64Array;
  readonly thirdBias: Float64Array;
};

/** What a pass through the network leaves behind; reused from row to row. */
export type NetPass = { readonly first: Float64Array; readonly second: Float64Array };

export function createNetPass(): NetPass {
  return { first: new Float64Array(FIRST_UNITS), second: new Float64Array(SECOND_UNITS) };
}

/** Output of one row before mean and spread; fills `pass`. */
export function passNet(net: PriceNet, rows: SparseRows, row: number, pass: NetPass): number {
  const { first, second } = pass;
  sumFirstLayer(net, rows, row, first);
  second.set(net.secondBias);
  const { second: weights } = net;
  for (let unit = 0; unit < FIRST_UNITS; unit += 1) {
    const active = first[unit] ?? 0;
    if (active <= 0) {
      first[unit] = 0;
      continue;
    }
    const from = unit * SECOND_UNITS;
    for (let to = 0; to < SECOND_UNITS; to += 1) {
      second[to] = (second[to] ?? 0) + active * (weights[from + to] ?? 0);
    }
  }
  let output = net.thirdBias[0] ?? 0;
  for (let unit = 0; unit < SECOND_UNITS; unit += 1) {
    const active = Math.max(0, second[unit] ?? 0);
    second[unit] = active;
    output += active * (net.third[unit] ?? 0);
  }
  return output;
}

/** Eight units at a time in variables, which is twice as fast as adding into the array. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop, written out eight times
function sumFirstLayer(net: PriceNet, rows: SparseRows, row: number, sums: Float64Array): void {
  const { offsets, ids, values } = rows;
  const { first: weights, firstBias } = net;
  const columns = weights.length / FIRST_UNITS;
  const start = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? 0;
  for (let unit = 0; unit < FIRST_UNITS; unit += 8) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let at = start; at < end; at += 1) {
      const column = ids[at] ?? 0;
      if (column >= columns) continue;
      const value = values[at] ?? 0;
      const from = column * FIRST_UNITS + unit;
      a += value * (weights[from] ?? 0);
      b += value * (weights[from + 1] ?? 0);
      c += value * (weights[from + 2] ?? 0);
      d += value * (weights[from + 3] ?? 0);
      e += value * (weights[from + 4] ?? 0);
      f += value * (weights[from + 5] ?? 0);
      g += value * (weights[from + 6] ?? 0);
      h += value * (weights[from + 7] ?? 0);
    }
    sums[unit] = a + (firstBias[unit] ?? 0);
    sums[unit + 1] = b + (firstBias[unit + 1] ?? 0);
    sums[unit + 2] = c + (firstBias[unit + 2] ?? 0);
    sums[unit + 3] = d + (firstBias[unit + 3] ?? 0);
    sums[unit + 4] = e + (firstBias[unit + 4] ?? 0);
    sums[unit + 5] = f + (firstBias[unit + 5] ?? 0);
    sums[unit + 6] = g + (firstBias[unit + 6] ?? 0);
    sums[unit + 7] = h + (firstBias[unit + 7] ?? 0);
  }
}

export function applyNet(net: PriceNet, rows: SparseRows): Float64Array {
  const pass = createNetPass();
  const values = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row += 1) {
    values[row] = net.mean + net.spread * passNet(net, rows, row, pass);
  }
  return values;
}
