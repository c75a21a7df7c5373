import type { Reading } from "@/lib/domain/identity/reading";
import { KIND } from "@/lib/domain/identity/split-words";
import { flagsOf, kindOf, wordOf } from "@/lib/domain/identity/units";
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

/** The words of a title that tell which thing it is, each once, the most telling first. */
export function tellingWords(reading: Reading): readonly TellingWord[] {
  const found = new Map<number, TellingWord>();
  for (let unit = 0; unit < reading.starts.length && found.size < WORDS_MAX; unit += 1) {
    const kind = kindOf(reading, unit);
    if (kind === KIND.sign || (flagsOf(reading, unit) & IDLE) !== 0) continue;
    const start = reading.starts[unit] ?? 0;
    for (let at = start; at < (reading.ends[unit] ?? start); at += 1) {
      const word = at === start ? wordOf(reading, unit) : (reading.words[at] ?? "");
      const hash = reading.hashes[at] ?? 0;
      if (word.length < LENGTH_MIN || found.has(hash)) continue;
      found.set(hash, { hash, weight: weightOf(reading, unit, word) });
    }
  }
  return [...found.values()].sort(
    (one, other) => other.weight - one.weight || one.hash - other.hash,
  );
}
