import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { CompPool, PoolSegment } from "./comp-pool";
import { type FactorTables, factorTables } from "./factor-tables";
import { foldText } from "./fold-text";
import { kindOfOffer } from "./kind-of-offer";
import { tokenise } from "./tokenise";
import { wordWeight } from "./word-table";

/** What is looked for. */
export type CandidateQuery = {
  readonly title: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly condition: Condition;
  readonly currency: string;
  readonly listingId: string | null;
  readonly day: number;
};

/** A query in the pool's numbers; −1 is "not known" throughout. Nothing observed after `day` is found. */
export type PreparedQuery = {
  readonly day: number;
  readonly listingId: string | null;
  readonly wordIds: ReadonlySet<number>;
  /** The rarest of them, without which nothing is alike enough; rarest first. */
  readonly rareWordIds: readonly number[];
  readonly textWeight: number;
  /** Of the words that the pool knows alone. */
  readonly wordsWeight: number;
  readonly year: number;
  /** See `kindOfOffer`. */
  readonly kind: number;
  /** −2 for a brand that no comp has: it differs from every brand. */
  readonly brandId: number;
  readonly brandWords: Int32Array;
  readonly currencyId: number;
  readonly tables: FactorTables;
};

export function prepareQuery(pool: CompPool, query: CandidateQuery): PreparedQuery {
  const { words, year } = tokenise(`${query.brand ?? ""} ${query.title}`);
  const { brands, currencies, words: dictionary } = pool.interners;
  const wordIds = new Set<number>();
  let textWeight = 0;
  const weighed = words.map((word): WeighedWord => {
    const id = dictionary.find(word);
    if (id >= 0) wordIds.add(id);
    const weight = id >= 0 ? (pool.wordWeights[id] ?? 0) : wordWeight(pool.comparison.words, word);
    textWeight += weight;
    return { id, weight };
  });
  const brand = query.brand === null ? "" : foldText(query.brand);
  const brandId = brands.find(brand);
  return {
    day: query.day,
    listingId: query.listingId,
    wordIds,
    ...rareWords(weighed, textWeight),
    textWeight,
    year: year ?? -1,
    kind: kindOfOffer(query),
    brandId: brand !== "" && brandId < 0 ? -2 : brandId,
    brandWords:
      pool.brandWords[brandId] ??
      Int32Array.from(tokenise(brand).words, (word) => dictionary.find(word)),
    currencyId: currencies.find(query.currency),
    tables: factorTables(pool, query.category, CONDITIONS.indexOf(query.condition)),
  };
}

/** The query that a comp of the pool would be, on its own day; on the newest where that is not known. */
export function queryOfComp(pool: CompPool, segment: PoolSegment, comp: number): PreparedQuery {
  const { rows, index } = segment;
  const [category, brand] = [rows.category(comp), rows.brand(comp)];
  const name = category < 0 ? null : pool.interners.categories.textOf(category);
  const day = rows.day(comp);
  const wordIds = new Set(
    index.compWords.subarray(index.compOffsets[comp], index.compOffsets[comp + 1]),
  );
  const weighed = Array.from(wordIds, (id) => ({ id, weight: pool.wordWeights[id] ?? 0 }));
  const textWeight = segment.textWeights[comp] ?? 0;
  return {
    day: day < 0 ? rows.day(0) : day,
    listingId: null,
    wordIds,
    ...rareWords(weighed, textWeight),
    textWeight,
    year: rows.year(comp),
    kind: rows.kind(comp),
    brandId: brand,
    brandWords: pool.brandWords[brand] ?? new Int32Array(),
    currencyId: rows.currency(comp),
    tables: factorTables(pool, name, rows.condition(comp)),
  };
}

type WeighedWord = {
  /** −1 for a word that no comp of the pool has. */
  readonly id: number;
  readonly weight: number;
};

/**
 * Similarity is at most the shared share of the query's weight, so a comp that shares none but the most
 * frequent words, together lighter than the least similarity, cannot be alike enough. Words that the pool does
 * not know count too: which words are rare must not depend on what other comps there are.
 */
function rareWords(
  words: readonly WeighedWord[],
  textWeight: number,
): Pick<PreparedQuery, "rareWordIds" | "wordsWeight"> {
  const rarestFirst = words.toSorted((left, right) => right.weight - left.weight);
  const needed = WEIGHTS.similarityMin * textWeight;
  let [left, wordsWeight] = [textWeight, 0];
  const rareWordIds: number[] = [];
  for (const { id, weight } of rarestFirst) {
    if (id >= 0) wordsWeight += weight;
    if (id >= 0 && left >= needed) rareWordIds.push(id);
    left -= weight;
  }
  return { rareWordIds, wordsWeight };
}
