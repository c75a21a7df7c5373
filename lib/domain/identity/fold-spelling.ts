import { foldText } from "@/lib/domain/matching/fold-text";

const PLAIN = /^[\t\n\r -~]*$/;
const INVISIBLE = /\p{Cf}+|\p{Variation_Selector}+/gu;
/** NFKC would spell these out and glue them to the word before. */
const MARKS = /[\u2122\u00ae\u00a9\u2120\u2116]/g;
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * One spelling for looking up words: lower case without accents, "ü" as "ue" ("für" is not "fur"),
 * and without invisible characters. Lines stay lines.
 */
export function foldSpelling(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
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
