import type { ColourId } from "../colour-id";
import { hashWord } from "../hash-word";
import { readTitle } from "../identify";
import type { Measure } from "../measure";
import { readBrand } from "../read-brand";
import { readColours } from "../read-colours";
import { readMeasures } from "../read-measures";
import { readModels } from "../read-models";
import type { Rarity } from "./rarity";
import { titleHashes } from "./title-hashes";
import { lastMark, type Trigrams, trigramsOf } from "./trigrams";

/** One of two offers that may be of the same product. */
export type PairSide = {
  readonly title: string;
  /** In whatever unit both sides share; null when not given. */
  readonly price: number | null;
};

/** What a title is compared by; `weights` and `codeWeights` stand beside `hashes` and `codes`. */
export type SideReading = {
  readonly hashes: readonly number[];
  readonly weights: readonly number[];
  /** Sum of the weights and root of the sum of their squares. */
  readonly total: number;
  readonly length: number;
  /** Model and part numbers. */
  readonly codes: readonly string[];
  readonly codeWeights: readonly number[];
  /** Which code weighs most, and the bit of `trigrams` that each ends in. */
  readonly heaviest: number;
  readonly codeMarks: readonly number[];
  /** All letters and digits without what parts them. */
  readonly squeezed: string;
  readonly trigrams: Trigrams;
  readonly brand: string | null;
  readonly colours: readonly ColourId[];
  readonly measures: readonly Measure[];
  readonly price: number | null;
};

const CODE_LENGTH_TELLING = 8;

/** A code says more the rarer it is, and the longer, up to eight. */
function codeWeight(code: string, rarity: Rarity): number {
  return rarity(hashWord(code)) * Math.min(code.length, CODE_LENGTH_TELLING);
}

/** The distinct words of a title, as `Rarity` knows them. */
export function wordsOfTitle(title: string): readonly number[] {
  return titleHashes(readTitle(title));
}

/** Room for one number a word and a code, used again for every side: copies of it are as short as can be. */
const weightOf: number[] = [];
const codeWeightOf: number[] = [];
const markOf: number[] = [];

/** Reads one side; never throws. */
export function readSide({ title, price }: PairSide, rarity: Rarity): SideReading {
  const reading = readTitle(title);
  const squeezed = reading.words.join("");
  const hashes = titleHashes(reading);
  let total = 0;
  let squares = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const weight = rarity(hashes[at] ?? 0);
    weightOf[at] = weight;
    total += weight;
    squares += weight * weight;
  }
  const codes = readModels(reading);
  let heaviest = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? "";
    codeWeightOf[at] = codeWeight(code, rarity);
    markOf[at] = lastMark(code);
    if ((codeWeightOf[at] ?? 0) > (codeWeightOf[heaviest] ?? 0)) heaviest = at;
  }
  return {
    hashes,
    weights: weightOf.slice(0, hashes.length),
    total,
    length: Math.sqrt(squares),
    codes,
    codeWeights: codeWeightOf.slice(0, codes.length),
    heaviest,
    codeMarks: markOf.slice(0, codes.length),
    squeezed,
    trigrams: trigramsOf(squeezed),
    brand: readBrand(reading),
    colours: readColours(reading),
    measures: readMeasures(reading),
    price: price !== null && price > 0 && Number.isFinite(price) ? price : null,
  };
}
