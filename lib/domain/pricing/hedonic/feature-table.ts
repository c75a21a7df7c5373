import { emitFeatures, groupScale } from "./emit-features";
import { GROUP_NAMES, IS_DEEP } from "./feature-groups";
import { type FeatureKeys, featureKey } from "./feature-keys";
import type { FeatureSubject } from "./feature-subject";
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

function placeOf(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let place = key & mask;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
  return place;
}

/** Counts in how many rows each feature occurs and keeps those that occur in several. */
export function learnFeatures(all: FeatureKeys): FeatureTable {
  const counter = new FeatureCounter();
  for (let row = 0; row < all.rowCount; row += 1) {
    all.eachOf(row, (group, key) => counter.add(group, key, row));
  }
  return counter.table(all.brands, all.rowCount);
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

/** Turns features into rows of a table's columns; one encoder may be used for any number of them. */
export class FeatureEncoder {
  private readonly seenIn: Int32Array;
  private row = 0;
  /** Of the row that is being filled: the family of each entry, and the sum of squares of each family. */
  private groups = new Uint8Array(1 << 10);
  private readonly squares = new Float64Array(GROUP_NAMES.length);

  constructor(private readonly table: FeatureTable) {
    this.seenIn = new Int32Array(table.size).fill(-1);
  }

  encodeAll(all: FeatureKeys): SparseRows {
    const builder = new SparseRowsBuilder();
    for (let row = 0; row < all.rowCount; row += 1) {
      this.begin();
      const start = builder.position();
      all.eachOf(row, (group, key) => this.add(group, key, builder, start));
      this.end(builder, start);
    }
    return builder.build(this.table.size);
  }

  /** Adds one row: each known feature once, its family scaled to its length. */
  encode(subject: FeatureSubject, builder: SparseRowsBuilder): void {
    this.begin();
    const start = builder.position();
    emitFeatures(subject, this.table.brands, (group, hash) => {
      this.add(group, featureKey(group, hash), builder, start);
    });
    this.end(builder, start);
  }

  private begin(): void {
    this.row += 1;
    this.squares.fill(0);
  }

  private add(group: number, key: number, builder: SparseRowsBuilder, start: number): void {
    const { keys, columns, rarities } = this.table;
    const place = placeOf(keys, key);
    if (keys[place] === 0) return;
    const column = columns[place] ?? 0;
    if (this.seenIn[column] === this.row) return;
    this.seenIn[column] = this.row;
    const rarity = rarities[column] ?? 0;
    const entry = builder.position() - start;
    if (entry === this.groups.length) this.groups = grown(this.groups);
    this.groups[entry] = group;
    this.squares[group] = (this.squares[group] ?? 0) + rarity * rarity;
    builder.push(column, rarity);
  }

  private end(builder: SparseRowsBuilder, start: number): void {
    const { groups, squares } = this;
    squares.forEach((square, group) => {
      if (square > 0) squares[group] = groupScale(group) / Math.sqrt(square);
    });
    builder.rescale(start, (entry) => squares[groups[entry] ?? 0] ?? 0);
    builder.endRow();
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(2 * bytes.length);
  longer.set(bytes);
  return longer;
}
