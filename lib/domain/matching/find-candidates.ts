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
    weigh(segment, at, { pool, query, list, ...touch(pool, segment, query) });
  });
  for (const id of query.wordIds) marks[id] = 0;
}

/** 1 for the words that the query has, by id; all zero between look-ups. Grows with the largest dictionary. */
let marks = new Uint8Array(1 << 12);

function markWords(pool: CompPool, { wordIds }: PreparedQuery): void {
  if (marks.length < pool.wordWeights.length) marks = new Uint8Array(pool.wordWeights.length * 2);
  for (const id of wordIds) marks[id] = 1;
}

type Touched = {
  readonly count: number;
  /** Weight of the words that were not looked through at all: any touched comp may share it too. */
  readonly unseen: number;
  /** Words that were looked through only so far: comps from there on may share their weight. */
  readonly cutOff: readonly CutOff[];
};

type CutOff = { readonly from: number; readonly weight: number };

/**
 * Collects the comps that stand under the query's rarer words, each with the weight of those that it
 * shares. Comps that share only the others share too little to be alike: they need not be looked for.
 */
function touch(
  { wordWeights }: CompPool,
  segment: PoolSegment,
  { rareWordIds, wordsWeight }: PreparedQuery,
): Touched {
  const { slotOf, listedTo } = segment.index;
  const cutOff: CutOff[] = [];
  let count = 0;
  let unseen = wordsWeight;
  for (const word of rareWordIds) {
    const weight = wordWeights[word] ?? 0;
    const slot = slotOf(word);
    unseen -= weight;
    if (slot < 0) continue;
    count = touchSlot(segment, slot, weight, count);
    const from = listedTo[slot] ?? 0;
    if (from < segment.columns.size) cutOff.push({ from, weight });
  }
  return { count, unseen, cutOff };
}

/** Adds a share to every comp of one word; returns how many comps are touched by now. */
function touchSlot(
  { index: { offsets, comps }, sharedWeights, touched }: PoolSegment,
  slot: number,
  share: number,
  before: number,
): number {
  const end = offsets[slot + 1] ?? 0;
  let count = before;
  for (let at = offsets[slot] ?? 0; at < end; at += 1) {
    const comp = comps[at] ?? 0;
    const sum = sharedWeights[comp] ?? 0;
    if (sum === 0) {
      touched[count] = comp;
      count += 1;
    }
    sharedWeights[comp] = sum + share;
  }
  return count;
}

type Search = Touched & {
  readonly pool: CompPool;
  readonly query: PreparedQuery;
  readonly list: CandidateList;
};

/** Keeps a bound from cutting what rounding put a hair below it. */
const SLACK = 1e-6;

function weigh(segment: PoolSegment, at: number, search: Search): void {
  const { pool, query, list, count, unseen, cutOff } = search;
  const { sharedWeights, textWeights, rows, index } = segment;
  const { wordWeights } = pool;
  const { textWeight } = query;
  // Kept local: a read through a module costs more than the arithmetic, and this runs per touched comp.
  const similarityOf = wordSimilarity;
  const { similarityMin, weightMin } = WEIGHTS;
  // shared ÷ (all − shared) ≥ least ⇔ shared ≥ all · least ÷ (1 + least).
  const shareMin = similarityMin / (1 + similarityMin);
  for (let place = 0; place < count; place += 1) {
    const comp = segment.touched[place] ?? 0;
    let most = (sharedWeights[comp] ?? 0) + unseen;
    sharedWeights[comp] = 0;
    for (let word = 0; word < cutOff.length; word += 1) {
      const { from, weight } = cutOff[word] as CutOff;
      if (comp >= from) most += weight;
    }
    const compWeight = textWeights[comp] ?? 0;
    if (most < shareMin * (textWeight + compWeight) - SLACK) continue;
    const shared = sharedWeight(index, comp, wordWeights);
    const similarity = similarityOf(shared, textWeight, compWeight);
    if (similarity < similarityMin) continue;
    const weight = similarity * similarity * otherFactors(rows, comp, query);
    if (weight >= weightMin) list.push(at, comp, weight);
  }
}

/** Weight of the marked words that a comp has. */
function sharedWeight(
  { compOffsets, compWords }: WordIndex,
  comp: number,
  wordWeights: Float64Array,
): number {
  const end = compOffsets[comp + 1] ?? 0;
  let shared = 0;
  for (let word = compOffsets[comp] ?? 0; word < end; word += 1) {
    const id = compWords[word] ?? 0;
    if (marks[id] === 1) shared += wordWeights[id] ?? 0;
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
