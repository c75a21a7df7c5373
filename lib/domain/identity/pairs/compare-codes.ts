import type { SideReading } from "./pair-side";
import { hasMark } from "./trigrams";

/** Share of the longer code that both begin with. */
function codeLikeness(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let same = 0;
  while (same < most && left.charCodeAt(same) === right.charCodeAt(same)) same += 1;
  return same / Math.max(left.length, right.length);
}

/** How like the most similar of some codes one is, 0 where there are none. */
function likenessTo(code: string, codes: readonly string[]): number {
  let most = 0;
  for (let at = 0; at < codes.length; at += 1) {
    most = Math.max(most, codeLikeness(code, codes[at] ?? ""));
  }
  return most;
}

/** Writes the best likeness and what its match weighs, then those of each side's most telling code. */
function writeLikeness(left: SideReading, right: SideReading, out: Float64Array, at: number): void {
  let best = 0;
  let weight = 0;
  let ofHeaviest = 0;
  for (let code = 0; code < left.codes.length; code += 1) {
    const likeness = likenessTo(left.codes[code] ?? "", right.codes);
    best = Math.max(best, likeness);
    weight = Math.max(weight, likeness * (left.codeWeights[code] ?? 0));
    if (code === left.heaviest) ofHeaviest = likeness;
  }
  out[at] = best;
  out[at + 1] = weight;
  out[at + 2] = left.codes.length === 0 ? -1 : ofHeaviest;
  out[at + 5] =
    right.codes.length === 0 ? -1 : likenessTo(right.codes[right.heaviest] ?? "", left.codes);
}

/** Writes whether a side's most telling code stands in the other's title, and which share of all of them. */
function writeFound(side: SideReading, other: SideReading, out: Float64Array, at: number): void {
  const { codes, codeMarks, heaviest } = side;
  let found = 0;
  let isHeaviestFound = false;
  for (let code = 0; code < codes.length; code += 1) {
    // Where its last three characters are missing a code is missing: one bit saves most searches.
    if (!hasMark(other.trigrams, codeMarks[code] ?? 0)) continue;
    if (!other.squeezed.includes(codes[code] ?? "")) continue;
    found += 1;
    if (code === heaviest) isHeaviestFound = true;
  }
  out[at] = codes.length === 0 ? -1 : Number(isHeaviestFound);
  out[at + 1] = codes.length === 0 ? -1 : found / codes.length;
}

/** Writes the eight numbers that compare the codes of two sides, from `at` on; −1 tells of a side without codes. */
export function writeCodeFeatures(
  left: SideReading,
  right: SideReading,
  out: Float64Array,
  at: number,
): void {
  writeLikeness(left, right, out, at);
  writeFound(left, right, out, at + 3);
  writeFound(right, left, out, at + 6);
}
