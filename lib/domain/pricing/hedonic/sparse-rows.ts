/** Rows of few non-zero values: row `i` holds columns `ids[p]` with `values[p]` for p from offsets[i] to offsets[i+1]. */
export type SparseRows = {
  readonly count: number;
  readonly columns: number;
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
};

/** Fills sparse rows one after the other. */
export class SparseRowsBuilder {
  private offsets = new Int32Array(1 << 4);
  private count = 0;
  private ids = new Int32Array(1 << 16);
  private values = new Float32Array(1 << 16);
  private length = 0;

  push(id: number, value: number): void {
    if (this.length === this.ids.length) this.grow();
    this.ids[this.length] = id;
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Where the row that is being filled has got to; `rescale` works from such a place on. */
  position(): number {
    return this.length;
  }

  /** `groups` has the group of each entry, counted from there, and `factors` each group's factor. */
  rescale(from: number, groups: Uint8Array, factors: Float64Array): void {
    const { values, length } = this;
    for (let at = from; at < length; at += 1) {
      values[at] = (values[at] ?? 0) * (factors[groups[at - from] ?? 0] ?? 0);
    }
  }

  endRow(): void {
    this.count += 1;
    if (this.count === this.offsets.length) {
      const offsets = new Int32Array(2 * this.count);
      offsets.set(this.offsets);
      this.offsets = offsets;
    }
    this.offsets[this.count] = this.length;
  }

  clear(): void {
    this.count = 0;
    this.length = 0;
  }

  /** What was filled, on the builder's own arrays: good until the next `push`. */
  view(columns: number): SparseRows {
    return {
      count: this.count,
      columns,
      offsets: this.offsets,
      ids: this.ids,
      values: this.values,
    };
  }

  build(columns: number): SparseRows {
    return {
      count: this.count,
      columns,
      offsets: this.offsets.slice(0, this.count + 1),
      ids: this.ids.slice(0, this.length),
      values: this.values.slice(0, this.length),
    };
  }

  private grow(): void {
    const ids = new Int32Array(this.ids.length * 2);
    ids.set(this.ids);
    this.ids = ids;
    const values = new Float32Array(this.values.length * 2);
    values.set(this.values);
    this.values = values;
  }
}
