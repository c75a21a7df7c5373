import { hashWord } from "@/lib/core/mix-hash";
import { foldText } from "@/lib/domain/matching/fold-text";
import type { ListingPrint } from "./listing-print.schema";

const WORDS_MAX = 3;
const WORD_LENGTH_MIN = 3;
/** "thomas" and "stefanie" are many; "tom_k84", "anna weber" and "vintagefinds" are one. */
const WHOLE_LENGTH_MIN = 10;
const NUMBERED_LENGTH_MIN = 6;
const DIGITS = /\d\D*\d/;
const CHARACTERS_MAX = 200;
const NO_LETTERS = /[^\p{L}]+/u;
/** Names that sites give to those who chose none, and what any dealer may be called. */
const NOBODY = /^(?:user|seller|member|guest|shop|store|official|private|privat|nutzer|mitglied)$/;

/** What can be compared of a seller's name between sources, where keys differ; nothing of "user_48213". */
export function sellerNameOf(sellerRef: string | null): ListingPrint["sellerName"] {
  const name = foldText((sellerRef ?? "").slice(0, CHARACTERS_MAX));
  const words = name
    .split(NO_LETTERS)
    .filter((word) => word.length >= WORD_LENGTH_MIN && !NOBODY.test(word))
    .slice(0, WORDS_MAX);
  const whole = name.replace(/[^\p{L}\p{N}]/gu, "");
  const lengthMin = words.length > 1 || DIGITS.test(whole) ? NUMBERED_LENGTH_MIN : WHOLE_LENGTH_MIN;
  const isOwn = words.length > 0 && whole.length >= lengthMin;
  return { whole: isOwn ? hashWord(whole) : null, words: [...new Set(words.map(hashWord))] };
}
