import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { type CompColumns, compColumns, type Interners, inCanonicalOrder } from "./comp-columns";
import { createInterner } from "./interner";
import type { PoolComp } from "./pool-comp";
import { tokenise } from "./tokenise";
import { type WordIndex, wordIndex } from "./word-index";

/** One body of comps in a pool: the shared ones, and on top of them one user's own. */
export type PoolSegment = {
  readonly columns: CompColumns;
  readonly index: WordIndex;
  /** Sum of word weights of each comp's text, with the weights of the whole pool. */
  readonly textWeights: Float64Array;
  /** Space for one look-up at a time; all zero between look-ups. */
  readonly shared: Float64Array;
  readonly touched: Int32Array;
};

/** Comps ready to be searched. Immutable but for its caches; one judgement at a time. */
export type CompPool = {
  readonly size: number;
  readonly base: CompPool | null;
  readonly segments: readonly PoolSegment[];
  readonly interners: Interners;
  /** Rarity of each word over all segments. */
  readonly wordWeights: Float64Array;
  readonly unknownWordWeight: number;
  /** Words of each brand, by brand id. */
  readonly brandWords: readonly Int32Array[];
  /** Filled on first use, by category name. */
  readonly conditionEffects: Map<string, Float64Array>;
  readonly categoryTables: Map<string, Float64Array>;
};

/**
 * A pool of these comps, or of a base pool's and these. Both ways give the same verdicts; a pool on
 * a base shares the base's arrays, so that a user's own comps cost little. Comps without a price are
 * left out. Input order does not matter.
 */
export function createCompPool(comps: readonly PoolComp[], base?: CompPool): CompPool {
  const interners: Interners = {
    words: createInterner(base?.interners.words),
    categories: createInterner(base?.interners.categories),
    brands: createInterner(base?.interners.brands),
    currencies: createInterner(base?.interners.currencies),
    groups: createInterner(base?.interners.groups),
  };
  const ordered = inCanonicalOrder(comps);
  const years = new Int32Array(ordered.length);
  const texts = ordered.map((comp, at) => {
    const { words, year } = tokenise(`${comp.brand ?? ""} ${comp.title}`);
    years[at] = year ?? -1;
    return Int32Array.from(words, (word) => interners.words.add(word));
  });
  const columns = compColumns(ordered, years, interners);
  const own = {
    columns,
    index: wordIndex(texts, interners.words.size()),
    ...scratch(columns.size),
  };
  const parts = [...(base?.segments ?? []), own];
  const size = parts.reduce((sum, part) => sum + part.columns.size, 0);
  const wordWeights = rarities(parts, interners.words.size(), size);
  return {
    size,
    base: base ?? null,
    segments: parts.map((part) => ({ ...part, textWeights: textWeights(part.index, wordWeights) })),
    interners,
    wordWeights,
    unknownWordWeight: WEIGHTS.unknownWordShare * rarity(1, size),
    brandWords: brandWords(interners, base?.brandWords ?? []),
    conditionEffects: new Map(),
    categoryTables: new Map(),
  };
}

function scratch(size: number) {
  return { shared: new Float64Array(size), touched: new Int32Array(size) };
}

function brandWords(interners: Interners, base: readonly Int32Array[]): Int32Array[] {
  const own = interners.brands.size() - base.length;
  const added = Array.from({ length: own }, (_, at) => {
    const { words } = tokenise(interners.brands.textOf(base.length + at));
    return Int32Array.from(words, (word) => interners.words.find(word));
  });
  return [...base, ...added];
}

function rarity(compCount: number, poolSize: number): number {
  return Math.log((poolSize + WEIGHTS.wordPriorCount) / compCount);
}

function rarities(parts: readonly { index: WordIndex }[], wordCount: number, poolSize: number) {
  const counts = new Float64Array(wordCount).fill(1);
  for (const { index } of parts) {
    index.slotWords.forEach((word, slot) => {
      counts[word] =
        (counts[word] ?? 0) + (index.offsets[slot + 1] ?? 0) - (index.offsets[slot] ?? 0);
    });
  }
  return counts.map((count) => rarity(count, poolSize));
}

function textWeights(index: WordIndex, wordWeights: Float64Array): Float64Array {
  const sums = new Float64Array(index.compOffsets.length - 1);
  for (let comp = 0; comp < sums.length; comp += 1) {
    const end = index.compOffsets[comp + 1] ?? 0;
    let sum = 0;
    for (let at = index.compOffsets[comp] ?? 0; at < end; at += 1) {
      sum += wordWeights[index.compWords[at] ?? 0] ?? 0;
    }
    sums[comp] = sum;
  }
  return sums;
}
