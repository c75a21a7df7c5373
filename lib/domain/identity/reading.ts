import { compoundNoun } from "./compound-noun";
import { LEXICON, ROOTS } from "./lexicon";
import type { Meaning } from "./meaning";
import { KIND, LINK, type SplitWords, splitWords } from "./split-words";

/**
 * A text as units: single words and known phrases, the longest first. Columns of one length: where a unit
 * begins among `words`, where it ends, what it means. `flags` are those of all units together.
 */
export type Reading = {
  readonly words: readonly string[];
  readonly hashes: readonly number[];
  readonly kinds: readonly number[];
  readonly links: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly meanings: readonly (Meaning | null)[];
  readonly flags: number;
};

/** The longest known phrase that begins at a word. */
class PhraseFinder {
  meaning: Meaning | null = null;
  end = 0;

  constructor(private readonly split: SplitWords) {}

  find(start: number): void {
    const { words, hashes, kinds, links } = this.split;
    const word = words[start] ?? "";
    let node = ROOTS.find(word, hashes[start] ?? 0);
    this.end = start + 1;
    if (!node) {
      this.meaning = kinds[start] === KIND.letters ? compoundNoun(LEXICON, word) : null;
      return;
    }
    this.meaning = node.meaning;
    for (let next = start + 1; node?.next && links[next] !== LINK.boundary; next += 1) {
      node = node.next.get(words[next] ?? "");
      if (!node?.meaning) continue;
      this.meaning = node.meaning;
      this.end = next + 1;
    }
  }
}

/** Reads at most `wordsMax` words; never throws, linear time. */
export function readText(text: string, wordsMax: number): Reading {
  const split = splitWords(text, wordsMax);
  const { words, hashes, kinds, links } = split;
  const starts: number[] = [];
  const ends: number[] = [];
  const meanings: (Meaning | null)[] = [];
  const phrase = new PhraseFinder(split);
  let flags = 0;
  for (let at = 0; at < words.length; at = phrase.end) {
    phrase.find(at);
    starts.push(at);
    ends.push(phrase.end);
    meanings.push(phrase.meaning);
    if (phrase.meaning) flags |= phrase.meaning.flags;
  }
  return { words, hashes, kinds, links, starts, ends, meanings, flags };
}
