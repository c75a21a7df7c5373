import { capacityClashes } from "../capacity-clashes";
import type { Measure } from "../measure";
import type { SideReading } from "./pair-side";
import { compareTrigrams } from "./trigrams";

/** What the words of two titles share, by weight, and the rarest word that one has alone. */
class Overlap {
  shared = 0;
  sharedSquares = 0;
  sharedMost = 0;
  sharedCount = 0;
  leftAlone = 0;
  rightAlone = 0;

  /** One walk along both ascending lists. */
  constructor(left: SideReading, right: SideReading) {
    let at = 0;
    let other = 0;
    while (at < left.hashes.length && other < right.hashes.length) {
      const one = left.hashes[at] ?? 0;
      const two = right.hashes[other] ?? 0;
      if (one === two) this.share(left.weights[at] ?? 0);
      else if (one < two) this.leftAlone = Math.max(this.leftAlone, left.weights[at] ?? 0);
      else this.rightAlone = Math.max(this.rightAlone, right.weights[other] ?? 0);
      if (one <= two) at += 1;
      if (two <= one) other += 1;
    }
    this.leftAlone = Math.max(this.leftAlone, mostFrom(left.weights, at));
    this.rightAlone = Math.max(this.rightAlone, mostFrom(right.weights, other));
  }

  private share(weight: number): void {
    this.shared += weight;
    this.sharedSquares += weight * weight;
    this.sharedMost = Math.max(this.sharedMost, weight);
    this.sharedCount += 1;
  }
}

function mostFrom(weights: readonly number[], start: number): number {
  let most = 0;
  for (let at = start; at < weights.length; at += 1) most = Math.max(most, weights[at] ?? 0);
  return most;
}

/** Share of the longer code that both begin with. */
function codeLikeness(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let same = 0;
  while (same < most && left.charCodeAt(same) === right.charCodeAt(same)) same += 1;
  return same / Math.max(left.length, right.length);
}

type CodesFound = {
  readonly found: number;
  readonly likeness: number;
  readonly isHeaviestFound: number;
};

const NO_CODES: CodesFound = { found: -1, likeness: -1, isHeaviestFound: -1 };

function heaviestCode({ codes, codeWeights }: SideReading): string {
  let heaviest = 0;
  for (let at = 1; at < codes.length; at += 1) {
    if ((codeWeights[at] ?? 0) > (codeWeights[heaviest] ?? 0)) heaviest = at;
  }
  return codes[heaviest] ?? "";
}

/** Share of a side's codes that stand in the other's title; how like another its most telling one is. */
function codesIn(side: SideReading, other: SideReading): CodesFound {
  if (side.codes.length === 0) return NO_CODES;
  let found = 0;
  for (const code of side.codes) if (other.squeezed.includes(code)) found += 1;
  const heaviest = heaviestCode(side);
  let likeness = 0;
  for (const code of other.codes) likeness = Math.max(likeness, codeLikeness(heaviest, code));
  return {
    found: found / side.codes.length,
    likeness,
    isHeaviestFound: other.squeezed.includes(heaviest) ? 1 : 0,
  };
}

/** The likeness of the two codes that are most alike, and what the most telling match weighs. */
function bestCodes(left: SideReading, right: SideReading) {
  let best = 0;
  let weight = 0;
  for (let at = 0; at < left.codes.length; at += 1) {
    for (const other of right.codes) {
      const likeness = codeLikeness(left.codes[at] ?? "", other);
      best = Math.max(best, likeness);
      weight = Math.max(weight, likeness * (left.codeWeights[at] ?? 0));
    }
  }
  return { likeness: best, weight };
}

/** 1 when both say the same, -1 when they differ, 0 when one says nothing. */
function agreement(isKnown: boolean, isSame: boolean): number {
  return isKnown ? (isSame ? 1 : -1) : 0;
}

const TOLERANCE = 0.03;

function countSharedMeasures(left: readonly Measure[], right: readonly Measure[]): number {
  let shared = 0;
  for (const one of left) {
    for (const other of right) {
      const isNear = Math.abs(one.value - other.value) <= TOLERANCE * one.value;
      if (isNear && one.unit === other.unit) shared += 1;
    }
  }
  return shared;
}

/** How many numbers describe a pair. */
export const PAIR_FEATURES = 26;

/**
 * Writes what two sides have in common and where they differ, `PAIR_FEATURES` numbers. The order of the sides
 * counts, because one catalogue may be terser than the other. Prices not given are told by −1.
 */
export function pairFeatures(left: SideReading, right: SideReading, out: Float64Array): void {
  const words = new Overlap(left, right);
  out[0] = words.sharedSquares / (left.length * right.length || 1);
  out[1] = words.shared / (left.total || 1);
  out[2] = words.shared / (right.total || 1);
  out[3] = words.leftAlone;
  out[4] = words.rightAlone;
  out[5] = words.sharedMost;
  out[6] = words.shared;
  out[7] = left.hashes.length;
  out[8] = right.hashes.length;

  const trigrams = compareTrigrams(left.trigrams, right.trigrams);
  out[9] = trigrams.dice;
  out[10] = trigrams.containment;

  const inRight = codesIn(left, right);
  const inLeft = codesIn(right, left);
  const codes = bestCodes(left, right);
  out[11] = codes.likeness;
  out[12] = codes.weight;
  out[13] = inRight.likeness;
  out[14] = inRight.isHeaviestFound;
  out[15] = inRight.found;
  out[16] = inLeft.likeness;
  out[17] = inLeft.isHeaviestFound;
  out[18] = inLeft.found;
  out[19] = left.codes.length;
  out[20] = right.codes.length;

  out[21] = capacityClashes(left.measures, right.measures);
  out[22] = countSharedMeasures(left.measures, right.measures);
  out[23] = agreement(left.brand !== null && right.brand !== null, left.brand === right.brand);
  const hasColours = left.colours.length > 0 && right.colours.length > 0;
  out[24] = agreement(
    hasColours,
    left.colours.some((colour) => right.colours.includes(colour)),
  );
  out[25] = left.price && right.price ? Math.abs(Math.log(left.price) - Math.log(right.price)) : -1;
}
