import { hashWord, mixHash } from "@/lib/core/mix-hash";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { type CompRows, NOT_KNOWN } from "./comp-rows";
import { foldText } from "./fold-text";
import type { PoolComp } from "./pool-comp";

/**
 * Comps as columns for whoever walks over all of them, in one order that does not depend on the order
 * they came in: newest first, then id. What a look-up reads stands in `CompRows`.
 */
export type CompColumns = {
  readonly size: number;
  readonly ids: readonly string[];
  readonly listingIds: readonly (string | null)[];
  readonly logAllIn: Float64Array;
  /** Interned; −1 for none. */
  readonly category: Int32Array;
  /** Index into CONDITIONS. */
  readonly condition: Uint8Array;
  readonly asking: Uint8Array;
  /** See `CompRow`. */
  readonly group: Int32Array;
};

/** The order of every pool: newest first, then id; comps without a price are left out. */
export function inCanonicalOrder<T extends PoolComp>(comps: readonly T[]): T[] {
  return comps
    .filter(hasPrice)
    .sort((left, right) => dayOf(right) - dayOf(left) || (left.id < right.id ? -1 : 1));
}

export function hasPrice(comp: PoolComp): boolean {
  return comp.allInCents > 0 && Number.isSafeInteger(comp.allInCents);
}

/** Nothing before 1970 was sold on a marketplace: such a date is a mistake of the source. */
export function dayOf(comp: Pick<PoolComp, "observedDay">): number {
  return Math.max(NOT_KNOWN, comp.observedDay ?? NOT_KNOWN);
}

/** The columns of comps whose rows are complete; ids and listings' ids come in the order of the rows. */
export function compColumns(
  rows: CompRows,
  { ids, listingIds }: Pick<CompColumns, "ids" | "listingIds">,
): CompColumns {
  const { size } = rows;
  const columns = {
    size,
    ids,
    listingIds,
    logAllIn: new Float64Array(size),
    category: new Int32Array(size),
    condition: new Uint8Array(size),
    asking: new Uint8Array(size),
    group: new Int32Array(size),
  };
  for (let comp = 0; comp < size; comp += 1) {
    columns.logAllIn[comp] = rows.logAllIn(comp);
    columns.category[comp] = rows.category(comp);
    columns.condition[comp] = rows.condition(comp);
    columns.asking[comp] = Number(rows.isAsking(comp));
    columns.group[comp] = rows.group(comp);
  }
  return columns;
}

/** 32 bits are enough to tell apart the few dozen comps that one judgement uses. */
export function groupOf(comp: PoolComp): number {
  if (comp.sellerKey !== null) return hashWord(`seller\n${comp.sellerKey}`) | 0;
  const text = hashWord(foldText(comp.title));
  return mixHash(text, hashWord(`${comp.condition}\n${comp.currency}\n${comp.allInCents}`)) | 0;
}

/** How many of one group may be used at once. */
export function groupMaxOf({ sellerKey }: Pick<PoolComp, "sellerKey">): number {
  return sellerKey === null ? WEIGHTS.identicalCompsMax : WEIGHTS.compsPerSellerMax;
}
