export type Candidate = {
  readonly segment: number;
  readonly comp: number;
  readonly weight: number;
};

/** Weights are whole steps of a ten-thousandth. */
const STEPS = 10_000;
const COMPS_MAX = 2 ** 32;

/**
 * Candidates of each segment, walked from the heaviest down. A candidate is kept as one number, its
 * weight before its place, so that the processor sorts numbers and nothing is allocated for those not read.
 */
export class CandidateList {
  private readonly segments: Keys[] = [];

  clear(): void {
    for (const keys of this.segments) keys.length = 0;
  }

  size(): number {
    return this.segments.reduce((sum, { length }) => sum + length, 0);
  }

  /** `weight` in (0, 1], taken to four decimals. */
  push(segment: number, comp: number, weight: number): void {
    const keys = this.keysOf(segment);
    if (keys.length === keys.values.length) {
      const grown = new Float64Array(keys.length * 2);
      grown.set(keys.values);
      keys.values = grown;
    }
    // Descending order of keys is descending weight, then ascending place.
    keys.values[keys.length] = Math.round(weight * STEPS) * COMPS_MAX + (COMPS_MAX - 1 - comp);
    keys.length += 1;
  }

  /**
   * Heaviest first; equal weights of one segment in the order of their places, of two segments in the
   * order of `compare`. Stops when `visit` returns false.
   */
  walk(
    compare: (left: Candidate, right: Candidate) => number,
    visit: (candidate: Candidate) => boolean,
  ): void {
    const cursors = this.segments.flatMap(({ values, length }, segment) =>
      length > 0 ? [new Cursor(values.subarray(0, length).sort(), segment)] : [],
    );
    for (;;) {
      let first: Cursor | null = null;
      for (const cursor of cursors) {
        if (
          cursor.current &&
          (!first?.current || isBefore(cursor.current, first.current, compare))
        ) {
          first = cursor;
        }
      }
      const candidate = first?.current;
      if (!first || !candidate) return;
      first.advance();
      if (!visit(candidate)) return;
    }
  }

  private keysOf(segment: number): Keys {
    const known = this.segments[segment];
    if (known) return known;
    for (let at = this.segments.length; at <= segment; at += 1) {
      this.segments.push({ values: new Float64Array(1_024), length: 0 });
    }
    return this.keysOf(segment);
  }
}

type Keys = { values: Float64Array; length: number };

function isBefore(
  left: Candidate,
  right: Candidate,
  compare: (left: Candidate, right: Candidate) => number,
): boolean {
  return left.weight > right.weight || (left.weight === right.weight && compare(left, right) < 0);
}

/** Reads sorted keys from the last, which is the heaviest, to the first. */
class Cursor {
  current: Candidate | null = null;
  private at: number;

  constructor(
    private readonly keys: Float64Array,
    private readonly segment: number,
  ) {
    this.at = keys.length;
    this.advance();
  }

  advance(): void {
    this.at -= 1;
    const key = this.at < 0 ? -1 : (this.keys[this.at] ?? -1);
    if (key < 0) {
      this.current = null;
      return;
    }
    const steps = Math.floor(key / COMPS_MAX);
    const comp = COMPS_MAX - 1 - (key - steps * COMPS_MAX);
    this.current = { segment: this.segment, comp, weight: steps / STEPS };
  }
}
