import { CONDITIONS } from "@/lib/domain/listing/condition";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { foldText } from "./fold-text";
import type { Interner } from "./interner";
import type { PoolComp } from "./pool-comp";

/** In every column of numbers: not known. */
const NOT_KNOWN = -1;

export type Interners = {
  readonly words: Interner;
  readonly categories: Interner;
  readonly brands: Interner;
  readonly currencies: Interner;
  readonly groups: Interner;
};

/** Comps as columns, in one order that does not depend on the order they came in: newest first, then id. */
export type CompColumns = {
  readonly size: number;
  readonly ids: readonly string[];
  readonly listingIds: readonly (string | null)[];
  readonly day: Int32Array;
  readonly logAllIn: Float64Array;
  readonly currency: Int32Array;
  /** Interned category and folded brand; −1 for none. */
  readonly category: Int32Array;
  readonly brand: Int32Array;
  /** Index into CONDITIONS. */
  readonly condition: Uint8Array;
  readonly asking: Uint8Array;
  readonly trust: Float32Array;
  /** Comps of one seller share a group, and so do identical ones whose seller is not known. */
  readonly group: Int32Array;
  /** How many of its group may be used at once. */
  readonly groupMax: Uint8Array;
  readonly year: Int32Array;
};

export function inCanonicalOrder(comps: readonly PoolComp[]): PoolComp[] {
  return comps
    .filter((comp) => comp.allInCents > 0 && Number.isSafeInteger(comp.allInCents))
    .sort((left, right) => dayOf(right) - dayOf(left) || (left.id < right.id ? -1 : 1));
}

export function compColumns(
  comps: readonly PoolComp[],
  years: Int32Array,
  interners: Interners,
): CompColumns {
  const size = comps.length;
  const column = (read: (comp: PoolComp) => number) => Int32Array.from(comps, read);
  const bytes = (read: (comp: PoolComp) => number) => Uint8Array.from(comps, read);
  return {
    size,
    ids: comps.map((comp) => comp.id),
    listingIds: comps.map((comp) => comp.listingId),
    day: column(dayOf),
    logAllIn: Float64Array.from(comps, (comp) => Math.log(comp.allInCents)),
    currency: column((comp) => interners.currencies.add(comp.currency)),
    category: column((comp) => internOrNone(interners.categories, comp.category)),
    brand: column((comp) => internOrNone(interners.brands, comp.brand && foldText(comp.brand))),
    condition: bytes((comp) => CONDITIONS.indexOf(comp.condition)),
    asking: bytes((comp) => Number(comp.basis === "asking")),
    trust: Float32Array.from(comps, (comp) => Math.min(1, Math.max(0, comp.trust))),
    group: column((comp) => interners.groups.add(groupKey(comp))),
    groupMax: bytes((comp) =>
      comp.sellerKey === null ? WEIGHTS.identicalCompsMax : WEIGHTS.compsPerSellerMax,
    ),
    year: years,
  };
}

/** Nothing before 1970 was sold on a marketplace: such a date is a mistake of the source. */
function dayOf(comp: PoolComp): number {
  return Math.max(NOT_KNOWN, comp.observedDay ?? NOT_KNOWN);
}

function internOrNone(interner: Interner, text: string | null): number {
  return text ? interner.add(text) : NOT_KNOWN;
}

function groupKey(comp: PoolComp): string {
  if (comp.sellerKey !== null) return `seller\n${comp.sellerKey}`;
  return `same\n${foldText(comp.title)}\n${comp.condition}\n${comp.currency}\n${comp.allInCents}`;
}
