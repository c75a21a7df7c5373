import { hashWord, mixHash } from "@/lib/core/mix-hash";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { foldText } from "./fold-text";
import type { Interner } from "./interner";
import { kindOfOffer } from "./kind-of-offer";
import type { PoolComp } from "./pool-comp";

/** In every column of numbers: not known. */
const NOT_KNOWN = -1;

export type Interners = {
  readonly words: Interner;
  readonly categories: Interner;
  readonly brands: Interner;
  readonly currencies: Interner;
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
  /** See `kindOfOffer`. */
  readonly kind: Uint8Array;
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

/** Columns that grow comp by comp. */
export class CompColumnsBuilder {
  private readonly ids: string[] = [];
  private readonly listingIds: (string | null)[] = [];
  private readonly numbers = new Map<NumberColumn, GrowingNumbers>();

  constructor(private readonly interners: Interners) {}

  push(comp: PoolComp, year: number | null): void {
    const { categories, brands, currencies } = this.interners;
    this.ids.push(comp.id);
    this.listingIds.push(comp.listingId);
    this.add("day", dayOf(comp));
    this.add("logAllIn", Math.log(comp.allInCents));
    this.add("currency", currencies.add(comp.currency));
    this.add("category", comp.category ? categories.add(comp.category) : NOT_KNOWN);
    this.add("brand", comp.brand ? brands.add(foldText(comp.brand)) : NOT_KNOWN);
    this.add("condition", CONDITIONS.indexOf(comp.condition));
    this.add("asking", Number(comp.basis === "asking"));
    this.add("trust", Math.min(1, Math.max(0, comp.trust)));
    this.add("group", groupOf(comp));
    this.add("groupMax", groupMaxOf(comp));
    this.add("year", year ?? NOT_KNOWN);
    this.add("kind", kindOfOffer(comp));
  }

  build(): CompColumns {
    const integers = (name: NumberColumn) => Int32Array.from(this.column(name));
    const bytes = (name: NumberColumn) => Uint8Array.from(this.column(name));
    return {
      size: this.ids.length,
      ids: this.ids,
      listingIds: this.listingIds,
      day: integers("day"),
      logAllIn: this.column("logAllIn").slice(),
      currency: integers("currency"),
      category: integers("category"),
      brand: integers("brand"),
      condition: bytes("condition"),
      asking: bytes("asking"),
      trust: Float32Array.from(this.column("trust")),
      group: integers("group"),
      groupMax: bytes("groupMax"),
      year: integers("year"),
      kind: bytes("kind"),
    };
  }

  private add(name: NumberColumn, value: number): void {
    const known = this.numbers.get(name);
    const column = known ?? new GrowingNumbers();
    if (!known) this.numbers.set(name, column);
    column.push(value);
  }

  private column(name: NumberColumn): Float64Array {
    return this.numbers.get(name)?.view() ?? new Float64Array();
  }
}

type NumberColumn = Exclude<keyof CompColumns, "size" | "ids" | "listingIds">;

class GrowingNumbers {
  private values = new Float64Array(64);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  view(): Float64Array {
    return this.values.subarray(0, this.length);
  }
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
