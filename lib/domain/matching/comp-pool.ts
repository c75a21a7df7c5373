import { CONDITIONS } from "@/lib/domain/listing/condition";
import {
  type CompColumns,
  compColumns,
  dayOf,
  groupMaxOf,
  groupOf,
  hasPrice,
  inCanonicalOrder,
} from "./comp-columns";
import { CompRows, NOT_KNOWN } from "./comp-rows";
import { type ComparisonModel, PRIOR_COMPARISON } from "./comparison-model";
import { foldText } from "./fold-text";
import { createInterner, type Interner } from "./interner";
import { kindOfOffer } from "./kind-of-offer";
import type { PoolComp } from "./pool-comp";
import { tokenise } from "./tokenise";
import { type WordIndex, WordIndexBuilder } from "./word-index";
import { isScanned, wordWeight } from "./word-table";

export type Interners = {
  readonly words: Interner;
  readonly categories: Interner;
  readonly brands: Interner;
  readonly currencies: Interner;
};

/** One body of comps in a pool: the shared ones, and on top of them one user's own. */
export type PoolSegment = {
  readonly columns: CompColumns;
  readonly rows: CompRows;
  readonly index: WordIndex;
  /** Sum of word weights of each comp's text. */
  readonly textWeights: Float64Array;
  /** Room for one look-up at a time; all zero between look-ups. */
  readonly sharedWeights: Float64Array;
  readonly touched: Int32Array;
};

/** Comps ready to be searched. Immutable but for its room and caches; one judgement at a time. */
export type CompPool = {
  readonly size: number;
  readonly base: CompPool | null;
  readonly segments: readonly PoolSegment[];
  readonly interners: Interners;
  readonly comparison: ComparisonModel;
  /** By word id. */
  readonly wordWeights: Float64Array;
  /** Words of each brand, by brand id. */
  readonly brandWords: readonly Int32Array[];
  /** Filled on first use, by category name. */
  readonly categoryTables: Map<string, Float64Array>;
};

type Base = { readonly comparison: ComparisonModel } | { readonly base: CompPool };

/**
 * A pool of these comps, or of a base pool's and these. Both ways give the same verdicts; a pool on
 * a base shares the base's arrays, so that a user's own comps cost little. Comps without a price are
 * left out. Input order does not matter.
 */
export function createCompPool(
  comps: readonly PoolComp[],
  on: Base = { comparison: PRIOR_COMPARISON },
): CompPool {
  const builder = new CompPoolBuilder(on);
  for (const comp of inCanonicalOrder(comps)) builder.push(comp);
  return builder.build();
}

/** Takes comps newest first, so that a million need not be held as objects at once. */
export class CompPoolBuilder {
  private readonly base: CompPool | null;
  private readonly comparison: ComparisonModel;
  private readonly interners: Interners;
  private readonly ids: string[] = [];
  private readonly listingIds: (string | null)[] = [];
  private readonly rows = new CompRows();
  private readonly index = new WordIndexBuilder();
  private readonly textWeights: number[] = [];
  private readonly wordWeights: number[];

  constructor(on: Base) {
    this.base = "base" in on ? on.base : null;
    this.comparison =
      this.base?.comparison ?? ("comparison" in on ? on.comparison : PRIOR_COMPARISON);
    const known = this.base?.interners;
    this.interners = {
      words: createInterner(known?.words),
      categories: createInterner(known?.categories),
      brands: createInterner(known?.brands),
      currencies: createInterner(known?.currencies),
    };
    this.wordWeights = [...(this.base?.wordWeights ?? [])];
  }

  /** In canonical order; a comp without a price is passed over. */
  push(comp: PoolComp): void {
    if (!hasPrice(comp)) return;
    const { words, year } = tokenise(`${comp.brand ?? ""} ${comp.title}`);
    const key = { day: dayOf(comp), id: comp.id };
    let textWeight = 0;
    for (const word of words) {
      const id = this.wordId(word);
      textWeight += this.wordWeights[id] ?? 0;
      this.index.addWord(id, isScanned(this.comparison.words, word, key));
    }
    this.index.endComp();
    this.textWeights.push(textWeight);
    this.ids.push(comp.id);
    this.listingIds.push(comp.listingId);
    const { categories, brands, currencies } = this.interners;
    this.rows.push({
      logAllIn: Math.log(comp.allInCents),
      trust: Math.min(1, Math.max(0, comp.trust)),
      day: key.day,
      currency: currencies.add(comp.currency),
      category: comp.category ? categories.add(comp.category) : NOT_KNOWN,
      brand: comp.brand ? brands.add(foldText(comp.brand)) : NOT_KNOWN,
      year: year ?? NOT_KNOWN,
      group: groupOf(comp),
      groupMax: groupMaxOf(comp),
      condition: CONDITIONS.indexOf(comp.condition),
      isAsking: comp.basis === "asking",
      kind: kindOfOffer(comp),
    });
  }

  build(): CompPool {
    // Brands name words of their own, which must be known before the tables are made.
    const brandWords = this.brandWords();
    this.rows.trim();
    const own: PoolSegment = {
      columns: compColumns(this.rows, { ids: this.ids, listingIds: this.listingIds }),
      rows: this.rows,
      index: this.index.build(this.interners.words.size()),
      textWeights: Float64Array.from(this.textWeights),
      sharedWeights: new Float64Array(this.rows.size),
      touched: new Int32Array(this.rows.size),
    };
    const segments = [...(this.base?.segments ?? []), own];
    return {
      size: segments.reduce((sum, segment) => sum + segment.columns.size, 0),
      base: this.base,
      segments,
      interners: this.interners,
      comparison: this.comparison,
      wordWeights: Float64Array.from(this.wordWeights),
      brandWords,
      categoryTables: new Map(),
    };
  }

  private wordId(word: string): number {
    const id = this.interners.words.add(word);
    if (id >= this.wordWeights.length)
      this.wordWeights[id] = wordWeight(this.comparison.words, word);
    return id;
  }

  private brandWords(): Int32Array[] {
    const known = this.base?.brandWords ?? [];
    const { brands, words } = this.interners;
    const added = Array.from({ length: brands.size() - known.length }, (_, at) =>
      Int32Array.from(tokenise(brands.textOf(known.length + at)).words, (word) => words.find(word)),
    );
    return [...known, ...added];
  }
}
