import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import type { CompPool, PoolSegment } from "./comp-pool";
import { type FactorTables, factorTables } from "./factor-tables";
import { foldText } from "./fold-text";
import { tokenise } from "./tokenise";

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
  readonly textWeight: number;
  readonly year: number;
  /** −2 for a brand that no comp has: it differs from every brand. */
  readonly brandId: number;
  readonly brandWords: readonly number[];
  readonly currencyId: number;
  readonly tables: FactorTables;
};

export function prepareQuery(pool: CompPool, query: CandidateQuery): PreparedQuery {
  const { words, year } = tokenise(`${query.brand ?? ""} ${query.title}`);
  const { brands, currencies, words: dictionary } = pool.interners;
  const wordIds = new Set<number>();
  let textWeight = 0;
  for (const word of words) {
    const id = dictionary.find(word);
    if (id >= 0) wordIds.add(id);
    textWeight += id >= 0 ? (pool.wordWeights[id] ?? 0) : pool.unknownWordWeight;
  }
  const brand = query.brand === null ? "" : foldText(query.brand);
  const brandId = brands.find(brand);
  return {
    day: query.day,
    listingId: query.listingId,
    wordIds,
    textWeight,
    year: year ?? -1,
    brandId: brand !== "" && brandId < 0 ? -2 : brandId,
    brandWords: tokenise(brand).words.map((word) => dictionary.find(word)),
    currencyId: currencies.find(query.currency),
    tables: factorTables(pool, query.category, CONDITIONS.indexOf(query.condition)),
  };
}

/** The query that a comp of the pool would be, on its own day. */
export function queryOfComp(pool: CompPool, segment: PoolSegment, comp: number): PreparedQuery {
  const { columns, index } = segment;
  const [category, brand] = [columns.category[comp] ?? -1, columns.brand[comp] ?? -1];
  const name = category < 0 ? null : pool.interners.categories.textOf(category);
  return {
    day: columns.day[comp] ?? -1,
    listingId: null,
    wordIds: new Set(
      index.compWords.subarray(index.compOffsets[comp], index.compOffsets[comp + 1]),
    ),
    textWeight: segment.textWeights[comp] ?? 0,
    year: columns.year[comp] ?? -1,
    brandId: brand,
    brandWords: [...(pool.brandWords[brand] ?? [])],
    currencyId: columns.currency[comp] ?? -1,
    tables: factorTables(pool, name, columns.condition[comp] ?? 0),
  };
}
