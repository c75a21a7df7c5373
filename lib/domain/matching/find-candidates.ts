import { wordSimilarity } from "@/lib/domain/scoring/factors/word-similarity";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { CandidateList } from "./candidate-list";
import type { CompPool, PoolSegment } from "./comp-pool";
import type { CompRows } from "./comp-rows";
import type { PreparedQuery } from "./prepare-query";
import type { WordIndex } from "./word-index";

/**
 * Puts every comp that resembles the query into `list`, weighted by the product of all factors.
 * Comps that share too few words, neither category nor brand, or are of a later day are not seen, nor
 * are those that share only frequent words and lie further back than these are looked through.
 */
export function findCandidates(pool: CompPool, query: PreparedQuery, list: CandidateList): void {
  list.clear();
  markWords(pool, query);
  pool.segments.forEach((segment, at) => {
    weigh(segment, at, { query, list, ...touch(pool, segment, query) });
  });
  for (const id of query.wordIds) marks[id] = 0;
}

/** Which of the query's words each word is, from 1 on, by id; all zero between look-ups. Grows with the largest dictionary. */
let marks = new Uint8Array(1 << 12);
/** What each of the query's words weighs; 0 for all others. */
const markWeights = new Float64Array(1 << 8);

function markWords({ wordWeights }: CompPool, { wordIds }: PreparedQuery): void {
  if (marks.length < wordWeights.length) marks = new Uint8Array(wordWeights.length * 2);
  let mark = 0;
  for (const id of wordIds) {
    mark += 1;
    marks[id] = mark;
    markWeights[mark] = wordWeights[id] ?? 0;
  }
}

type Touched = {
  readonly count: number;
  /** Weight of the words that were not looked through at all: any touched comp may share it too. */
  readonly unseen: number;
  /** Words that were looked through only so far: comps from there on may share their weight. */
  readonly cutOff: readonly CutOff[];
};

type CutOff = { readonly from: number; readonly weight: number };

/** Keeps a bound from cutting what rounding put a hair below it. */
const SLACK = 1e-6;

/** shared ÷ (all − shared) ≥ least ⇔ shared ≥ all · least ÷ (1 + least). */
const SHARE_MIN = WEIGHTS.similarityMin / (1 + WEIGHTS.similarityMin);

/**
 * Collects the comps that stand under the query's rarer words, each with the weight of those that it
 * shares. Comps that share only the others share too little to be alike: they need not be looked for.
 */
function touch(
  { wordWeights }: CompPool,
  segment: PoolSegment,
  { rareWordIds, wordsWeight, textWeight }: PreparedQuery,
): Touched {
  const { slotOf, listedTo } = segment.index;
  const cutOff: CutOff[] = [];
  let cutOffWeight = 0;
  let count = 0;
  let unseen = wordsWeight;
  for (const word of rareWordIds) {
    const weight = wordWeights[word] ?? 0;
    const slot = slotOf(word);
    // A comp first met under this word shares at most this word, those to come, and what was cut off.
    const textWeightMax = (unseen + cutOffWeight + SLACK) / SHARE_MIN - textWeight;
    unseen -= weight;
    if (slot < 0) continue;
    count = touchSlot(segment, { slot, weight, textWeightMax }, count);
    const from = listedTo[slot] ?? 0;
    if (from >= segment.columns.size) continue;
    cutOff.push({ from, weight });
    cutOffWeight += weight;
  }
  return { count, unseen, cutOff };
}

/** A word that is looked through, and how heavy the text of a comp may be that is met under it first. */
type SoughtWord = {
  readonly slot: number;
  readonly weight: number;
  readonly textWeightMax: number;
};

/** Adds a share to every comp of one word; returns how many comps are touched by now. */
function touchSlot(
  { index: { offsets, comps }, weights, touched }: PoolSegment,
  { slot, weight, textWeightMax }: SoughtWord,
  before: number,
): number {
  const end = offsets[slot + 1] ?? 0;
  let count = before;
  for (let at = offsets[slot] ?? 0; at < end; at += 1) {
    const comp = comps[at] ?? 0;
    const sum = weights[2 * comp + 1] ?? 0;
    if (sum === 0) {
      if ((weights[2 * comp] ?? 0) > textWeightMax) continue;
      touched[count] = comp;
      count += 1;
    }
    weights[2 * comp + 1] = sum + weight;
  }
  return count;
}

/** Room for the look-up that runs: where the words of a comp begin, and what the first of them shares. */
let starts = new Int32Array(1 << 10);
let shares = new Float64Array(1 << 10);

/** Keeps of the touched those that may be alike enough, and clears what they share; returns how many are left. */
function keepLikely(
  { weights, touched }: PoolSegment,
  { count, unseen, cutOff }: Touched,
  textWeight: number,
): number {
  let kept = 0;
  for (let place = 0; place < count; place += 1) {
    const comp = touched[place] ?? 0;
    let most = (weights[2 * comp + 1] ?? 0) + unseen;
    weights[2 * comp + 1] = 0;
    for (let word = 0; word < cutOff.length; word += 1) {
      const { from, weight } = cutOff[word] as CutOff;
      if (comp >= from) most += weight;
    }
    if (most < SHARE_MIN * (textWeight + (weights[2 * comp] ?? 0)) - SLACK) continue;
    touched[kept] = comp;
    kept += 1;
  }
  return kept;
}

/** Looks at the first word of each. With nothing to decide in between they wait for memory at the same time, not in turn. */
function readFirstWords({ index, touched }: PoolSegment, count: number): void {
  const { compOffsets, compWords } = index;
  if (starts.length < count) {
    starts = new Int32Array(2 * count);
    shares = new Float64Array(2 * count);
  }
  for (let place = 0; place < count; place += 1) {
    const start = compOffsets[touched[place] ?? 0] ?? 0;
    starts[place] = start;
    shares[place] = markWeights[marks[compWords[start] ?? 0] ?? 0] ?? 0;
  }
}

type Search = Touched & {
  readonly query: PreparedQuery;
  readonly list: CandidateList;
};

function weigh(segment: PoolSegment, at: number, search: Search): void {
  const { query, list } = search;
  const { weights, rows, index, touched } = segment;
  const { textWeight } = query;
  // Kept local: a read through a module costs more than the arithmetic, and this runs per touched comp.
  const similarityOf = wordSimilarity;
  const { similarityMin, weightMin } = WEIGHTS;
  const count = keepLikely(segment, search, textWeight);
  readFirstWords(segment, count);
  for (let place = 0; place < count; place += 1) {
    const comp = touched[place] ?? 0;
    const shared = sharedWeight(index, comp, place);
    const similarity = similarityOf(shared, textWeight, weights[2 * comp] ?? 0);
    if (similarity < similarityMin) continue;
    const weight = similarity * similarity * otherFactors(rows, comp, query);
    if (weight >= weightMin) list.push(at, comp, weight);
  }
}

/** Weight of the marked words that a comp has, the first of which was looked at. */
function sharedWeight({ compOffsets, compWords }: WordIndex, comp: number, place: number): number {
  const end = compOffsets[comp + 1] ?? 0;
  let shared = shares[place] ?? 0;
  for (let word = (starts[place] ?? 0) + 1; word < end; word += 1) {
    shared += markWeights[marks[compWords[word] ?? 0] ?? 0] ?? 0;
  }
  return shared;
}

/** Product of all factors but the words; 0 for a comp that must not be seen at all. */
function otherFactors(rows: CompRows, comp: number, query: PreparedQuery): number {
  const { tables } = query;
  const day = rows.day(comp);
  if (day > query.day) return 0;
  const close = tables.category[rows.category(comp) + 1] ?? 0;
  const isSameBrand = query.brandId >= 0 && rows.brand(comp) === query.brandId;
  const year = rows.year(comp);
  return (
    (isSameBrand ? Math.max(close, tables.sameBrand) : close) *
    slotOf(tables.recency, day < 0 ? -1 : query.day - day) *
    slotOf(tables.year, year < 0 || query.year < 0 ? -1 : Math.abs(year - query.year)) *
    (tables.condition[rows.condition(comp)] ?? 0) *
    rows.trust(comp)
  );
}

/** −1 reads the slot for "not known", whatever lies beyond the table its last. */
function slotOf(table: Float64Array, at: number): number {
  return table[Math.min(at + 1, table.length - 1)] ?? 0;
}
