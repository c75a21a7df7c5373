import type { Lexicon } from "./lexicon-node";
import type { Meaning } from "./meaning";
import { FLAG } from "./word-flag";

const LENGTH_MIN = 7;

function isThing({ roots }: Lexicon, stem: string): boolean {
  const flags = roots.get(stem)?.meaning?.flags ?? 0;
  return (flags & (FLAG.thing | FLAG.line)) !== 0;
}

/** A German compound of a known thing and a known ending: "handyhuelle", "gitarrengurt". */
export function compoundNoun(lexicon: Lexicon, word: string): Meaning | null {
  if (word.length < LENGTH_MIN) return null;
  const endings = lexicon.endings.get(word.slice(-3));
  if (!endings) return null;
  for (const { ending, meaning } of endings) {
    if (word.length < ending.length + 2 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (isThing(lexicon, stem)) return meaning;
    if (/[sn]$/.test(stem) && isThing(lexicon, stem.slice(0, -1))) return meaning;
  }
  return null;
}
