import { hashWord, mixHash } from "@/lib/core/mix-hash";
import { splitWords } from "@/lib/domain/matching/split-words";

const WORDS_MAX = 3;
const LETTERS_MIN = 3;

/** A brand's words as one number; null for no brand. */
export function brandHash(brand: string | null): number | null {
  const words = splitWords(brand ?? "", WORDS_MAX);
  return words.length === 0 ? null : phraseHash(words, 0, words.length);
}

/** Brands that two or more of these name, for finding them in titles that name none. */
export function learnBrands(brands: readonly (string | null)[]): Set<number> {
  const counts = new Map<number, number>();
  for (const brand of brands) {
    const hash = brand !== null && brand.length >= LETTERS_MIN ? brandHash(brand) : null;
    if (hash !== null) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([hash]) => hash));
}

/** The longest known brand among the words, the first of equal ones; null where there is none. */
export function findBrand(words: readonly string[], known: ReadonlySet<number>): number | null {
  for (let length = WORDS_MAX; length >= 1; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const hash = phraseHash(words, at, length);
      if (known.has(hash)) return hash;
    }
  }
  return null;
}

function phraseHash(words: readonly string[], start: number, length: number): number {
  let hash = 0;
  for (let at = start; at < start + length; at += 1)
    hash = mixHash(hash, hashWord(words[at] ?? ""));
  return hash;
}
