import { foldText } from "./fold-text";

export type Tokens = {
  /** Distinct words in order of appearance; model numbers whole ("ce2"), at most 48. */
  readonly words: readonly string[];
  /** The latest year or decade named; it is compared by distance, not as a word. */
  readonly year: number | null;
};

/** A title has a dozen words; whatever comes after these is stuffing. */
const WORDS_MAX = 48;
const CHARACTERS_MAX = 600;

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-.'’][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts written without blanks: cut into pairs of characters instead. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const YEAR = /^(?:1[89]|20)\d\d$/;
const DECADE = /^(?:1[89]|20)\d0s$/;

/**
 * Words of a title in any language. Years are taken out; "CE-2" and "CE2" become one word, and so do
 * a short word and the number beside it ("rtx 3070", "64 gb"), which stay in as they are as well.
 */
export function tokenise(text: string): Tokens {
  const words = new Set<string>();
  let year: number | null = null;
  let before = "";
  for (const match of foldText(text.slice(0, CHARACTERS_MAX)).match(WORD) ?? []) {
    for (const word of partsOf(match)) {
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
  }
  return { words: [...words].slice(0, WORDS_MAX), year };
}

function partsOf(match: string): string[] {
  if (UNSPACED.test(match)) return pairsOf(match);
  if (/\p{N}/u.test(match)) return [match.replace(/[-.'’]/g, "")];
  return match
    .replace(/[.'’]/g, "")
    .split("-")
    .filter((part) => part !== "");
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 3) return [run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function yearOf(word: string): number | null {
  if (YEAR.test(word)) return Number(word);
  // A decade stands for its middle.
  if (DECADE.test(word)) return Number(word.slice(0, 4)) + 5;
  return null;
}

function joinedWith(before: string, word: string): string | null {
  const named = /^\p{L}{1,6}$/u.test(before) && /^\d{1,5}$/.test(word);
  const measured = /^\d{1,5}$/.test(before) && /^\p{L}{1,3}$/u.test(word);
  return named || measured ? before + word : null;
}
