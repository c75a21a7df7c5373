import { foldText } from "./fold-text";

/** A longer text is stuffing, or a manual; what it sells was said before. */
const CHARACTERS_PER_WORD = 12;

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-.'’][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts written without blanks: cut into pairs of characters instead. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Words of a text in any language, folded, in order and with repeats, at most `max`. Model numbers
 * stay whole without their hyphens ("CE-2" is "ce2"), other hyphens part words.
 */
export function splitWords(text: string, max: number): string[] {
  const words: string[] = [];
  for (const match of foldText(text.slice(0, max * CHARACTERS_PER_WORD)).match(WORD) ?? []) {
    for (const word of partsOf(match)) if (word !== "") words.push(word);
    if (words.length >= max) break;
  }
  return words.length > max ? words.slice(0, max) : words;
}

function partsOf(match: string): string[] {
  if (UNSPACED.test(match)) return pairsOf(match);
  // The point of "5.7" stays; "CE-2" and "No.5" are one word without what joins them.
  if (/\p{N}/u.test(match)) return [match.replace(/[-'’]|\.(?!\d)|(?<!\d)\./g, "")];
  if (!/[-.'’]/.test(match)) return [match];
  return match.replace(/[.'’]/g, "").split("-");
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 3) return [run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
