import type { Reading } from "../reading";
import { KIND, LINK } from "../split-words";
import { hashWord } from "./hash-word";

/** Words that hyphens tie, as one: "CE-2" is "ce2" too. Null where nothing or no digit is tied. */
function tiedAt({ words, kinds, links }: Reading, start: number): string | null {
  if (links[start + 1] !== LINK.hyphen || links[start] === LINK.hyphen) return null;
  let tied = words[start] ?? "";
  let hasDigit = kinds[start] !== KIND.letters;
  for (let at = start + 1; links[at] === LINK.hyphen; at += 1) {
    tied += words[at];
    if (kinds[at] !== KIND.letters) hasDigit = true;
  }
  return hasDigit ? tied : null;
}

/** Puts a number where it belongs in an ascending list, unless it is there. */
function insert(list: number[], value: number): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] ?? 0) > value) at -= 1;
  if (at > 0 && list[at - 1] === value) return;
  list.push(value);
  for (let last = list.length - 1; last > at; last -= 1) list[last] = list[last - 1] ?? 0;
  list[at] = value;
}

/** The distinct words of a title as hashes, ascending; what hyphens tie counts as one word as well. */
export function titleHashes(reading: Reading): readonly number[] {
  const { words, kinds } = reading;
  const hashes: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (kinds[at] === KIND.sign) continue;
    insert(hashes, hashWord(words[at] ?? ""));
    const tied = tiedAt(reading, at);
    if (tied !== null) insert(hashes, hashWord(tied));
  }
  return hashes;
}
