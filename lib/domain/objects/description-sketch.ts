import { mixHash } from "@/lib/core/mix-hash";
import { KIND, splitWords } from "@/lib/domain/identity/split-words";

const SHINGLE_WORDS = 4;
const SKETCH_SIZE = 32;
const WORDS_MAX = 3_000;
const CHARACTERS_MAX = 20_000;

/** Under this many comparable shingles a text is too short to be recognised. */
const COMPARABLE_MIN = 4;

/**
 * The 32 smallest hashes of four words in a row, ascending: what is left of a text to recognise a copy by.
 * Fewer of a short text, none of one under four words.
 */
export function sketchOf(description: string): readonly number[] {
  const { hashes, kinds } = splitWords(description.slice(0, CHARACTERS_MAX), WORDS_MAX);
  const words = hashes.filter((_, at) => kinds[at] !== KIND.sign);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    let hash = 0;
    for (let word = at; word < at + SHINGLE_WORDS; word += 1)
      hash = mixHash(hash, words[word] ?? 0);
    shingles.add(hash);
  }
  return [...shingles].sort((one, other) => one - other).slice(0, SKETCH_SIZE);
}

/** Up to which hash a sketch tells of its text: a full one has dropped what came after its last. */
function reachOf(sketch: readonly number[]): number {
  return sketch.length < SKETCH_SIZE ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? 0);
}

export type TextLikeness = {
  /** Share of the shorter text that stands in the other, 0 to 1. */
  readonly share: number;
  /** How many shingles that rests on; 0 where either text is too short. */
  readonly comparable: number;
};

const NOTHING_COMPARABLE: TextLikeness = { share: 0, comparable: 0 };

/** Counts the shingles up to `reach` that both have, and those that each has alone: one walk along both. */
class Walk {
  shared = 0;
  leftAlone = 0;
  rightAlone = 0;

  constructor(private readonly isCommon: (shingle: number) => boolean) {}

  along(left: readonly number[], right: readonly number[], reach: number): void {
    let at = 0;
    let other = 0;
    while (at < left.length || other < right.length) {
      const one = left[at] ?? Number.POSITIVE_INFINITY;
      const two = right[other] ?? Number.POSITIVE_INFINITY;
      if (Math.min(one, two) > reach) return;
      if (one <= two) at += 1;
      if (two <= one) other += 1;
      this.count(one, two);
    }
  }

  private count(one: number, two: number): void {
    if (this.isCommon(Math.min(one, two))) return;
    if (one === two) this.shared += 1;
    else if (one < two) this.leftAlone += 1;
    else this.rightAlone += 1;
  }
}

/**
 * How much of one text stands in the other, by their sketches; shingles that `isCommon` knows from elsewhere
 * (a shop's terms, the maker's words) are left out. Symmetric.
 */
export function compareSketches(
  left: readonly number[],
  right: readonly number[],
  isCommon: (shingle: number) => boolean,
): TextLikeness {
  const walk = new Walk(isCommon);
  walk.along(left, right, Math.min(reachOf(left), reachOf(right)));
  const comparable = walk.shared + Math.min(walk.leftAlone, walk.rightAlone);
  if (comparable < COMPARABLE_MIN) return NOTHING_COMPARABLE;
  return { share: walk.shared / comparable, comparable };
}
