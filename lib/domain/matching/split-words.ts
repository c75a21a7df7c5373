import { foldText } from "./fold-text";

/** A longer text is stuffing, or a manual; what it sells was said before. */
const CHARACTERS_PER_WORD = 12;

const PLAIN = /^[\x20-\x7e]*$/;
/** The same in plain ASCII, where it need not ask what a letter is: several times as fast. */
const PLAIN_WORD = /[a-z0-9]+(?:[-.'][a-z0-9]+)*/g;
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-.'’][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /[-.'’]/;
/** Scripts written without blanks: cut into pairs of characters instead. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Words of a text in any language, folded, in order and with repeats, at most `max`. Model numbers
 * stay whole without their hyphens ("CE-2" is "ce2"), other hyphens part words.
 */
export function splitWords(text: string, max: number): string[] {
  const words: string[] = [];
  const folded = foldText(text.slice(0, max * CHARACTERS_PER_WORD));
  const isPlain = PLAIN.test(folded);
  for (const match of folded.match(isPlain ? PLAIN_WORD : WORD) ?? []) {
    for (const word of partsOf(match, isPlain)) if (word !== "") words.push(word);
    if (words.length >= max) break;
  }
  return words.length > max ? words.slice(0, max) : words;
}

function partsOf(match: string, isPlain: boolean): string[] {
  if (!isPlain && UNSPACED.test(match)) return pairsOf(match);
  if (!JOINT.test(match)) return [match];
  // The point of "5.7" stays; "CE-2" and "No.5" are one word without what joins them.
  if (/\p{N}/u.test(match)) return [match.replace(/[-'’]|\.(?!\d)|(?<!\d)\./g, "")];
  return match.replace(/[.'’]/g, "").split("-");
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 3) return [run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
