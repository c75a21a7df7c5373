import { mixHash } from "@/lib/core/mix-hash";
import { emitFeatures, groupScale } from "./emit-features";
import { GROUP_NAMES, IS_DEEP } from "./feature-groups";
import type { FeatureSubject } from "./feature-subject";
import { learnBrands } from "./known-brands";
import { type SparseRows, SparseRowsBuilder } from "./sparse-rows";

/** A feature that fewer rows have says nothing about the next one. */
const ROWS_MIN = 2;
/** A network would learn the few rows of a rarer feature by heart. */
const DEEP_ROWS_MIN = 4;
const DEEP_SIZE_MAX = 65_536;

/** The features a model knows: their hashes in open addressing, and how rare each is. */
export type FeatureTable = {
  readonly brands: ReadonlySet<number>;
  /** Power of two long; 0 is an empty place. */
  readonly keys: Uint32Array;
  /** Column of the key at the same place. */
  readonly columns: Int32Array;
  readonly size: number;
  /** The columns before this one are those that the networks look at. */
  readonly deepSize: number;
  /** By column: ln(1 + rows ÷ rows that have it). */
  readonly rarities: Float32Array;
};

/** Hash of a feature with its family; never 0, which marks an empty place. */
function keyOf(group: number, hash: number): number {
  return mixHash(hash, group + 1) || 1;
}

function placeOf(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let place = key & mask;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
  return place;
}

/** Counts in how many subjects each feature occurs and keeps those that occur in several. */
export function learnFeatures(subjects: readonly FeatureSubject[]): FeatureTable {
  const brands = learnBrands(subjects.map((subject) => subject.brand));
  const counter = new FeatureCounter();
  subjects.forEach((subject, row) => {
    emitFeatures(subject, brands, (group, hash) => counter.add(group, keyOf(group, hash), row));
  });
  return counter.table(brands, subjects.length);
}

class FeatureCounter {
  private keys = new Uint32Array(1 << 16);
  private counts = new Int32Array(1 << 16);
  private lastRows = new Int32Array(1 << 16).fill(-1);
  private groups = new Uint8Array(1 << 16);
  private used = 0;

  add(group: number, key: number, row: number): void {
    const place = placeOf(this.keys, key);
    if (this.keys[place] === 0) {
      this.keys[place] = key;
      this.groups[place] = group;
      this.used += 1;
    }
    if (this.lastRows[place] !== row) {
      this.lastRows[place] = row;
      this.counts[place] = (this.counts[place] ?? 0) + 1;
    }
    if (this.used * 2 > this.keys.length) this.grow();
  }

  table(brands: ReadonlySet<number>, rowCount: number): FeatureTable {
    const kept: { key: number; count: number; isDeep: boolean }[] = [];
    this.keys.forEach((key, place) => {
      const count = this.counts[place] ?? 0;
      if (key === 0 || count < ROWS_MIN) return;
      const isDeep = count >= DEEP_ROWS_MIN && IS_DEEP[this.groups[place] ?? 0] === true;
      kept.push({ key, count, isDeep });
    });
    // The frequent ones side by side, where the processor's cache holds them; whatever the order of the rows.
    kept.sort(
      (left, right) =>
        Number(right.isDeep) - Number(left.isDeep) ||
        right.count - left.count ||
        left.key - right.key,
    );
    const deep = kept.filter(({ isDeep }) => isDeep).length;
    return tableOf({
      brands,
      keysByColumn: Uint32Array.from(kept, ({ key }) => key),
      rarities: Float32Array.from(kept, ({ count }) => Math.log(1 + rowCount / count)),
      deepSize: Math.min(DEEP_SIZE_MAX, deep),
    });
  }

  private grow(): void {
    const { keys, counts, lastRows, groups } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Int32Array(keys.length * 2);
    this.lastRows = new Int32Array(keys.length * 2).fill(-1);
    this.groups = new Uint8Array(keys.length * 2);
    keys.forEach((key, from) => {
      if (key === 0) return;
      const place = placeOf(this.keys, key);
      this.keys[place] = key;
      this.counts[place] = counts[from] ?? 0;
      this.lastRows[place] = lastRows[from] ?? -1;
      this.groups[place] = groups[from] ?? 0;
    });
  }
}

/** A table whose column `i` is `keysByColumn[i]`. */
export function tableOf({
  brands,
  keysByColumn,
  rarities,
  deepSize,
}: {
  readonly brands: ReadonlySet<number>;
  readonly keysByColumn: Uint32Array;
  readonly rarities: Float32Array;
  readonly deepSize: number;
}): FeatureTable {
  let length = 1 << 4;
  while (length < keysByColumn.length * 2) length *= 2;
  const keys = new Uint32Array(length);
  const columns = new Int32Array(length);
  keysByColumn.forEach((key, column) => {
    const place = placeOf(keys, key);
    keys[place] = key;
    columns[place] = column;
  });
  return { brands, keys, columns, size: keysByColumn.length, deepSize, rarities };
}

/** Turns subjects into rows of a table's columns; one encoder may be used for any number of them. */
export class FeatureEncoder {
  private readonly seenIn: Int32Array;
  private row = 0;

  constructor(private readonly table: FeatureTable) {
    this.seenIn = new Int32Array(table.size).fill(-1);
  }

  encodeAll(subjects: readonly FeatureSubject[]): SparseRows {
    const builder = new SparseRowsBuilder();
    for (const subject of subjects) this.encode(subject, builder);
    return builder.build(this.table.size);
  }

  /** Adds one row: each known feature once, its family scaled to its length. */
  encode(subject: FeatureSubject, builder: SparseRowsBuilder): void {
    const { brands, keys, columns, rarities } = this.table;
    this.row += 1;
    const found: number[][] = GROUP_NAMES.map(() => []);
    emitFeatures(subject, brands, (group, hash) => {
      const place = placeOf(keys, keyOf(group, hash));
      if (keys[place] === 0) return;
      const column = columns[place] ?? 0;
      if (this.seenIn[column] === this.row) return;
      this.seenIn[column] = this.row;
      found[group]?.push(column);
    });
    found.forEach((members, group) => {
      const start = builder.position();
      let squares = 0;
      for (const column of members) {
        const rarity = rarities[column] ?? 0;
        squares += rarity * rarity;
        builder.push(column, rarity);
      }
      if (squares > 0) builder.rescale(start, groupScale(group) / Math.sqrt(squares));
    });
    builder.endRow();
  }
}
