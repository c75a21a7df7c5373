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
  private offsets: number[] = [0];
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

  /** `factorOf` gets the number of an entry, counted from there. */
  rescale(from: number, factorOf: (entry: number) => number): void {
    for (let at = from; at < this.length; at += 1) {
      this.values[at] = (this.values[at] ?? 0) * factorOf(at - from);
    }
  }

  endRow(): void {
    this.offsets.push(this.length);
  }

  clear(): void {
    this.offsets = [0];
    this.length = 0;
  }

  /** What was filled, on the builder's own arrays: good until the next `push`. */
  view(columns: number): SparseRows {
    return {
      count: this.offsets.length - 1,
      columns,
      offsets: Int32Array.from(this.offsets),
      ids: this.ids,
      values: this.values,
    };
  }

  build(columns: number): SparseRows {
    return {
      count: this.offsets.length - 1,
      columns,
      offsets: Int32Array.from(this.offsets),
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
