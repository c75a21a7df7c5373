import type { Reading } from "@/lib/domain/identity/reading";
import { KIND } from "@/lib/domain/identity/split-words";
import { flagsOf, kindOf } from "@/lib/domain/identity/units";
import { FLAG } from "@/lib/domain/identity/word-flag";

const WORDS_MAX = 24;
const LENGTH_MIN = 2;

/** Words of this kind praise, join, count or colour: two titles do not become alike by them. */
const IDLE =
  FLAG.filler |
  FLAG.functionWord |
  FLAG.companion |
  FLAG.article |
  FLAG.of |
  FLAG.condition |
  FLAG.colour |
  FLAG.harmless |
  FLAG.inHand |
  FLAG.risk;

export type TellingWord = { readonly hash: number; readonly weight: number };

/** Digits tell most, then words that no list knows; longer ones more. */
function weightOf(reading: Reading, unit: number, word: string): number {
  const isUnknown = reading.meanings[unit] === null;
  const ofKind = kindOf(reading, unit) === KIND.mixed ? 12 : isUnknown ? 4 : 0;
  return ofKind + Math.min(word.length, 12);
}

function isIdle(reading: Reading, unit: number): boolean {
  return kindOf(reading, unit) === KIND.sign || (flagsOf(reading, unit) & IDLE) !== 0;
}

/** The words of one unit: a phrase has several. */
function wordsOf(reading: Reading, unit: number): TellingWord[] {
  const start = reading.starts[unit] ?? 0;
  const words = reading.words.slice(start, reading.ends[unit]);
  return words.flatMap((word, more) => {
    const hash = reading.hashes[start + more] ?? 0;
    return word.length < LENGTH_MIN ? [] : [{ hash, weight: weightOf(reading, unit, word) }];
  });
}

/** The words of a title that tell which thing it is, each once, the most telling first. */
export function tellingWords(reading: Reading): readonly TellingWord[] {
  const found = new Map<number, TellingWord>();
  for (let unit = 0; unit < reading.starts.length && found.size < WORDS_MAX; unit += 1) {
    if (isIdle(reading, unit)) continue;
    for (const word of wordsOf(reading, unit)) {
      if (!found.has(word.hash)) found.set(word.hash, word);
    }
  }
  return [...found.values()].sort(
    (one, other) => other.weight - one.weight || one.hash - other.hash,
  );
}
