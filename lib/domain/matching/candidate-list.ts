import { RankedKeys } from "./ranked-keys";

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
 * weight before its place, so that the processor ranks numbers and nothing is allocated for those not read.
 */
export class CandidateList {
  private readonly segments: RankedKeys[] = [];

  clear(): void {
    for (const keys of this.segments) keys.clear();
  }

  size(): number {
    return this.segments.reduce((sum, { length }) => sum + length, 0);
  }

  /** `weight` in (0, 1], taken to four decimals. */
  push(segment: number, comp: number, weight: number): void {
    // Descending order of keys is descending weight, then ascending place.
    this.keysOf(segment).push(Math.round(weight * STEPS) * COMPS_MAX + (COMPS_MAX - 1 - comp));
  }

  /**
   * Heaviest first; equal weights of one segment in the order of their places, of two segments in the
   * order of `compare`. Stops when `visit` returns false.
   */
  walk(
    compare: (left: Candidate, right: Candidate) => number,
    visit: (candidate: Candidate) => boolean,
  ): void {
    const cursors = this.segments.flatMap((keys, segment) =>
      keys.length > 0 ? [new Cursor(keys, segment)] : [],
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
      if (!visit(candidate)) return;
      first.advance();
    }
  }

  private keysOf(segment: number): RankedKeys {
    for (let at = this.segments.length; at <= segment; at += 1) {
      this.segments.push(new RankedKeys());
    }
    return this.segments[segment] ?? new RankedKeys();
  }
}

function isBefore(
  left: Candidate,
  right: Candidate,
  compare: (left: Candidate, right: Candidate) => number,
): boolean {
  return left.weight > right.weight || (left.weight === right.weight && compare(left, right) < 0);
}

/** Reads the keys of one segment, the heaviest first. */
class Cursor {
  current: Candidate | null = null;
  private rank = -1;

  constructor(
    private readonly keys: RankedKeys,
    private readonly segment: number,
  ) {
    this.advance();
  }

  advance(): void {
    this.rank += 1;
    if (this.rank >= this.keys.length) {
      this.current = null;
      return;
    }
    const key = this.keys.at(this.rank);
    const steps = Math.floor(key / COMPS_MAX);
    const comp = COMPS_MAX - 1 - (key - steps * COMPS_MAX);
    this.current = { segment: this.segment, comp, weight: steps / STEPS };
  }
}
