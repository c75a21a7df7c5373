export type Candidate = {
  readonly segment: number;
  readonly comp: number;
  readonly weight: number;
};

/** Twelve buckets an octave down to 2⁻¹⁰; everything weaker shares the last. */
const BUCKETS = 121;
const bucketOf = (weight: number) => Math.min(BUCKETS - 1, Math.floor(-12 * Math.log2(weight)));

/** Growing columns of candidates that are walked from the heaviest down, sorting only as far as is read. */
export class CandidateList {
  private length = 0;
  private segments = new Uint8Array(1024);
  private comps = new Int32Array(1024);
  private weights = new Float64Array(1024);

  clear(): void {
    this.length = 0;
  }

  size(): number {
    return this.length;
  }

  /** `weight` in (0, 1]. */
  push(segment: number, comp: number, weight: number): void {
    if (this.length === this.comps.length) this.grow();
    this.segments[this.length] = segment;
    this.comps[this.length] = comp;
    this.weights[this.length] = weight;
    this.length += 1;
  }

  /** Heaviest first; equal weights in the order of `compare`. Stops when `visit` returns false. */
  walk(
    compare: (left: Candidate, right: Candidate) => number,
    visit: (candidate: Candidate) => boolean,
  ): void {
    const { starts, order } = this.bucketed();
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const members = order.subarray(starts[bucket], starts[bucket + 1]);
      const sorted = Array.from(members, (at) => this.candidate(at)).sort(
        (left, right) => right.weight - left.weight || compare(left, right),
      );
      for (const candidate of sorted) if (!visit(candidate)) return;
    }
  }

  private bucketed() {
    const starts = new Int32Array(BUCKETS + 1);
    const buckets = new Uint8Array(this.length);
    for (let at = 0; at < this.length; at += 1) {
      const bucket = bucketOf(this.weights[at] ?? 0);
      buckets[at] = bucket;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    }
    const filled = starts.slice();
    const order = new Int32Array(this.length);
    for (let at = 0; at < this.length; at += 1) {
      const bucket = buckets[at] ?? 0;
      const place = filled[bucket] ?? 0;
      order[place] = at;
      filled[bucket] = place + 1;
    }
    return { starts, order };
  }

  private candidate(at: number): Candidate {
    return {
      segment: this.segments[at] ?? 0,
      comp: this.comps[at] ?? 0,
      weight: this.weights[at] ?? 0,
    };
  }

  private grow(): void {
    const doubled = <T extends Uint8Array | Int32Array | Float64Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const size = this.comps.length * 2;
    this.segments = doubled(this.segments, new Uint8Array(size));
    this.comps = doubled(this.comps, new Int32Array(size));
    this.weights = doubled(this.weights, new Float64Array(size));
  }
}
