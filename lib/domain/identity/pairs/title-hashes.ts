import { hashWord } from "../hash-word";
import type { Reading } from "../reading";
import { KIND, LINK } from "../split-words";

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

/** An ascending list without doubles, in room that is used again for every title. */
const sorted: number[] = [];
let count = 0;

function insert(value: number): void {
  let at = count;
  while (at > 0 && (sorted[at - 1] ?? 0) > value) at -= 1;
  if (at > 0 && sorted[at - 1] === value) return;
  for (let last = count; last > at; last -= 1) sorted[last] = sorted[last - 1] ?? 0;
  sorted[at] = value;
  count += 1;
}

/** The distinct words of a title as hashes, ascending; what hyphens tie counts as one word as well. */
export function titleHashes(reading: Reading): readonly number[] {
  const { hashes, kinds } = reading;
  count = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    if (kinds[at] === KIND.sign) continue;
    insert(hashes[at] ?? 0);
    const tied = tiedAt(reading, at);
    if (tied !== null) insert(hashWord(tied));
  }
  return sorted.slice(0, count);
}
