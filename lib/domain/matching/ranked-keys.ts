/**
 * Numbers that are put in order from the largest down, but only as far as they are read: of a thousand
 * candidates a judgement reads fifty. A heap whose largest are moved behind it one by one, where they
 * stay for whoever reads again. Grows as needed; numbers that are equal come in any order.
 */
export class RankedKeys {
  length = 0;
  private values = new Float64Array(1_024);
  /** Before it a heap, from it on the largest in ascending order; −1 while nothing was read. */
  private heapSize = -1;

  clear(): void {
    this.length = 0;
    this.heapSize = -1;
  }

  /** Not once anything was read. */
  push(key: number): void {
    if (this.length === this.values.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = key;
    this.length += 1;
  }

  /** `rank` from 0, the largest, to `length` − 1. */
  at(rank: number): number {
    if (this.heapSize < 0) this.makeHeap();
    const place = this.length - 1 - rank;
    while (this.heapSize > place) this.moveLargest();
    return this.values[place] ?? 0;
  }

  private makeHeap(): void {
    const { values, length } = this;
    this.heapSize = length;
    for (let at = (length >> 1) - 1; at >= 0; at -= 1) sink(values, values[at] ?? 0, at, length);
  }

  private moveLargest(): void {
    const { values } = this;
    this.heapSize -= 1;
    const last = values[this.heapSize] ?? 0;
    values[this.heapSize] = values[0] ?? 0;
    sink(values, last, 0, this.heapSize);
  }
}

/** Puts a key where a heap of so many has a hole, or below it. */
function sink(values: Float64Array, key: number, hole: number, size: number): void {
  let at = hole;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    let largest = values[child] ?? 0;
    const other = child + 1 < size ? (values[child + 1] ?? 0) : -1;
    if (other > largest) {
      largest = other;
      child += 1;
    }
    if (key >= largest) break;
    values[at] = largest;
    at = child;
  }
  values[at] = key;
}
