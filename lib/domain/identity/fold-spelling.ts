import { foldText } from "@/lib/domain/matching/fold-text";

const PLAIN = /^[\t\n\r -~]*$/;
const INVISIBLE = /\p{Cf}+|\p{Variation_Selector}+/gu;
/** NFKC would spell these out and glue them to the word before. */
const MARKS = /[\u2122\u00ae\u00a9\u2120\u2116]/g;
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Latin letters, punctuation and symbols: none of them changes what stands beside it. */
const BY_CHARACTER = /^[\t\n\r -~\u00a0-\u02af\u2010-\u2027\u2030-\u205e\u2070-\u2bff\ufffd]*$/;
/** All that are not one plain blank already. */
const BLANKS = /[^\S\n]{2,}|[^\S\n ]/g;
const OTHER = /[^\t\n\r -~]/g;
const folded = new Map<string, string>();

/** Of one character that `BY_CHARACTER` has; they are few, and kept. */
function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  // Between letters, so that a blank it becomes is not trimmed.
  const fresh = foldWhole(`x${character}x`).slice(1, -1);
  folded.set(character, fresh);
  return fresh;
}

function foldWhole(text: string): string {
  return text
    .replace(MARKS, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(INVISIBLE, "")
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .split("\n")
    .map(foldText)
    .join("\n");
}

/**
 * One spelling for looking up words: lower case without accents, "ü" as "ue" ("für" is not "fur"),
 * and without invisible characters. Lines stay lines.
 */
export function foldSpelling(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (!BY_CHARACTER.test(text)) return foldWhole(text);
  return text
    .replace(OTHER, foldCharacter)
    .toLowerCase()
    .replace(BLANKS, " ")
    .replace(/^ | $/gm, "");
}
