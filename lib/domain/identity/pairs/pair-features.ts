import { capacityClashes } from "../capacity-clashes";
import type { Measure } from "../measure";
import { writeCodeFeatures } from "./compare-codes";
import type { SideReading } from "./pair-side";
import { compareTrigrams } from "./trigrams";

/** What the words of two titles share, by weight, and the rarest word that one has alone. */
class Overlap {
  shared = 0;
  sharedSquares = 0;
  sharedMost = 0;
  leftAlone = 0;
  rightAlone = 0;

  /** One walk along both ascending lists. */
  measure(left: SideReading, right: SideReading): void {
    this.shared = 0;
    this.sharedSquares = 0;
    this.sharedMost = 0;
    this.leftAlone = 0;
    this.rightAlone = 0;
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
  }
}

function mostFrom(weights: readonly number[], start: number): number {
  let most = 0;
  for (let at = start; at < weights.length; at += 1) most = Math.max(most, weights[at] ?? 0);
  return most;
}

/** 1 when both say the same, -1 when they differ, 0 when one says nothing. */
function agreement(isKnown: boolean, isSame: boolean): number {
  return isKnown ? (isSame ? 1 : -1) : 0;
}

function shareOne<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.some((item) => right.includes(item));
}

const TOLERANCE = 0.03;

function countSharedMeasures(left: readonly Measure[], right: readonly Measure[]): number {
  let shared = 0;
  if (right.length === 0) return shared;
  for (const one of left) {
    for (const other of right) {
      const isNear = Math.abs(one.value - other.value) <= TOLERANCE * one.value;
      if (isNear && one.unit === other.unit) shared += 1;
    }
  }
  return shared;
}

/** Used again for every pair. */
const words = new Overlap();

/** How many numbers describe a pair. */
export const PAIR_FEATURES = 26;

/**
 * Writes what two sides have in common and where they differ, `PAIR_FEATURES` numbers. The order of the sides
 * counts, because one catalogue may be terser than the other. Prices not given are told by −1.
 */
export function pairFeatures(left: SideReading, right: SideReading, out: Float64Array): void {
  words.measure(left, right);
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

  writeCodeFeatures(left, right, out, 11);
  out[19] = left.codes.length;
  out[20] = right.codes.length;

  out[21] = capacityClashes(left.measures, right.measures);
  out[22] = countSharedMeasures(left.measures, right.measures);
  out[23] = agreement(left.brand !== null && right.brand !== null, left.brand === right.brand);
  const hasColours = left.colours.length > 0 && right.colours.length > 0;
  out[24] = agreement(hasColours, hasColours && shareOne(left.colours, right.colours));
  out[25] = left.price && right.price ? Math.abs(Math.log(left.price) - Math.log(right.price)) : -1;
}
