import { wordSimilarity } from "@/lib/domain/scoring/factors/word-similarity";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { CandidateList } from "./candidate-list";
import type { CompColumns } from "./comp-columns";
import type { CompPool, PoolSegment } from "./comp-pool";
import type { PreparedQuery } from "./prepare-query";

/**
 * Puts every comp that resembles the query into `list`, weighted by the product of all factors.
 * Comps that share too few words, neither category nor brand, or are of a later day are not seen.
 */
export function findCandidates(pool: CompPool, query: PreparedQuery, list: CandidateList): void {
  list.clear();
  pool.segments.forEach((segment, at) => {
    const touched = addSharedWords(segment, pool.wordWeights, query.wordIds);
    weigh(segment, at, touched, query, list);
  });
}

/** Adds up the weights of shared words per comp; returns how many comps share any. */
function addSharedWords(
  segment: PoolSegment,
  wordWeights: Float64Array,
  wordIds: ReadonlySet<number>,
): number {
  const { index, shared, touched } = segment;
  const { offsets, comps } = index;
  let count = 0;
  for (const word of wordIds) {
    const slot = index.slotOf(word);
    if (slot < 0) continue;
    const weight = wordWeights[word] ?? 0;
    const end = offsets[slot + 1] ?? 0;
    for (let at = offsets[slot] ?? 0; at < end; at += 1) {
      const comp = comps[at] ?? 0;
      const before = shared[comp] ?? 0;
      if (before === 0) {
        touched[count] = comp;
        count += 1;
      }
      shared[comp] = before + weight;
    }
  }
  return count;
}

function weigh(
  segment: PoolSegment,
  at: number,
  touchedCount: number,
  query: PreparedQuery,
  list: CandidateList,
): void {
  const { shared, touched, textWeights, columns } = segment;
  const { textWeight } = query;
  // Kept local: a read through a module costs more than the arithmetic, and this runs per touched comp.
  const similarityOf = wordSimilarity;
  const { similarityMin, weightMin } = WEIGHTS;
  for (let place = 0; place < touchedCount; place += 1) {
    const comp = touched[place] ?? 0;
    const similarity = similarityOf(shared[comp] ?? 0, textWeight, textWeights[comp] ?? 0);
    shared[comp] = 0;
    if (similarity < similarityMin) continue;
    const weight = similarity * similarity * otherFactors(columns, comp, query);
    if (weight >= weightMin) list.push(at, comp, weight);
  }
}

/** Product of all factors but the words; 0 for a comp that must not be seen at all. */
function otherFactors(columns: CompColumns, comp: number, query: PreparedQuery): number {
  const { tables } = query;
  const day = columns.day[comp] ?? -1;
  if (day > query.day) return 0;
  const close = tables.category[(columns.category[comp] ?? -1) + 1] ?? 0;
  const isSameBrand = query.brandId >= 0 && columns.brand[comp] === query.brandId;
  const year = columns.year[comp] ?? -1;
  return (
    (isSameBrand ? Math.max(close, tables.sameBrand) : close) *
    slotOf(tables.recency, day < 0 ? -1 : query.day - day) *
    slotOf(tables.year, year < 0 || query.year < 0 ? -1 : Math.abs(year - query.year)) *
    (tables.condition[columns.condition[comp] ?? 0] ?? 0) *
    (columns.trust[comp] ?? 0)
  );
}

/** −1 reads the slot for "not known", whatever lies beyond the table its last. */
function slotOf(table: Float64Array, at: number): number {
  return table[Math.min(at + 1, table.length - 1)] ?? 0;
}
