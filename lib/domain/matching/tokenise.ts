import { splitWords } from "./split-words";
import { yearOf } from "./year-of";

export type Tokens = {
  /** Distinct words in order of appearance; model numbers whole ("ce2"), at most 48. */
  readonly words: readonly string[];
  /** The latest year or decade named; it is compared by distance, not as a word. */
  readonly year: number | null;
};

/** A title has a dozen words; whatever comes after these is stuffing. */
const WORDS_MAX = 48;
const NUMBER = /^\d{1,5}$/;

/**
 * Words of a title in any language. Years are taken out; "CE-2" and "CE2" become one word, and so do
 * a short word and the number beside it ("rtx 3070", "64 gb"), which stay in as they are as well.
 */
export function tokenise(text: string): Tokens {
  const words = new Set<string>();
  let year: number | null = null;
  let before = "";
  for (const word of splitWords(text, WORDS_MAX)) {
    const named = yearOf(word);
    if (named !== null) {
      year = Math.max(named, year ?? named);
      before = "";
      continue;
    }
    words.add(word);
    const joined = joinedWith(before, word);
    if (joined) words.add(joined);
    before = word;
  }
  return { words: [...words].slice(0, WORDS_MAX), year };
}

function joinedWith(before: string, word: string): string | null {
  // Numbers are asked for first: most words are none, and the look at their first letter tells.
  const named = NUMBER.test(word) && /^\p{L}{1,6}$/u.test(before);
  const measured = NUMBER.test(before) && /^\p{L}{1,3}$/u.test(word);
  return named || measured ? before + word : null;
}
