import { emitFeatures, type FeatureSink, groupScale } from "./emit-features";
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

export type LearnedFeatures = {
  readonly table: FeatureTable;
  /** By column: its family. */
  readonly families: Uint8Array;
};

function placeOf(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let place = key & mask;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
  return place;
}

/** Counts in how many rows each feature occurs and keeps those that occur in several. */
export function learnFeatures(all: FeatureKeys): LearnedFeatures {
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

  table(brands: ReadonlySet<number>, rowCount: number): LearnedFeatures {
    const kept: { key: number; count: number; family: number; isDeep: boolean }[] = [];
    this.keys.forEach((key, place) => {
      const count = this.counts[place] ?? 0;
      if (key === 0 || count < ROWS_MIN) return;
      const family = this.groups[place] ?? 0;
      const isDeep = count >= DEEP_ROWS_MIN && IS_DEEP[family] === true;
      kept.push({ key, count, family, isDeep });
    });
    // The frequent ones side by side, where the processor's cache holds them; whatever the order of the rows.
    kept.sort(
      (left, right) =>
        Number(right.isDeep) - Number(left.isDeep) ||
        right.count - left.count ||
        left.key - right.key,
    );
    const deep = kept.filter(({ isDeep }) => isDeep).length;
    const table = tableOf({
      brands,
      keysByColumn: Uint32Array.from(kept, ({ key }) => key),
      rarities: Float32Array.from(kept, ({ count }) => Math.log(1 + rowCount / count)),
      deepSize: Math.min(DEEP_SIZE_MAX, deep),
    });
    return { table, families: Uint8Array.from(kept, ({ family }) => family) };
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

/** Features that a row may have before the room for them grows. */
const ROW_FEATURES = 1 << 10;

/** Numbers that a feature has in the table of an encoder, 16 bytes: what is read of one feature lies in one place of memory. */
const ENTRY = { key: 0, column: 1, rarity: 2, seenIn: 3, size: 4, shift: 2 } as const;

/** Turns features into rows of a table's columns; one encoder may be used for any number of them. */
export class FeatureEncoder {
  private readonly brands: ReadonlySet<number>;
  private readonly columns: number;
  /** The table's places, each with its `ENTRY`: whole numbers, the rarity in single precision. */
  private readonly whole: Uint32Array;
  private readonly singles: Float32Array;
  private row = 0;
  /** Of the row that is being filled: the family and key of each feature as it came, and where the table may have it. */
  private count = 0;
  private groups = new Uint8Array(ROW_FEATURES);
  private keys = new Uint32Array(ROW_FEATURES);
  private found = new Uint32Array(ROW_FEATURES);
  /** The sum of squares of each family. */
  private readonly squares = new Float64Array(GROUP_NAMES.length);

  constructor({ brands, keys, columns, size, rarities }: FeatureTable) {
    this.brands = brands;
    this.columns = size;
    this.whole = new Uint32Array(keys.length * ENTRY.size);
    this.singles = new Float32Array(this.whole.buffer);
    for (let place = 0; place < keys.length; place += 1) {
      const column = columns[place] ?? 0;
      this.whole[place * ENTRY.size + ENTRY.key] = keys[place] ?? 0;
      this.whole[place * ENTRY.size + ENTRY.column] = column;
      this.singles[place * ENTRY.size + ENTRY.rarity] = rarities[column] ?? 0;
    }
  }

  encodeAll(all: FeatureKeys): SparseRows {
    const builder = new SparseRowsBuilder();
    const sink: FeatureSink = (group, key) => this.take(group, key);
    for (let row = 0; row < all.rowCount; row += 1) {
      all.eachOf(row, sink);
      this.endRow(builder);
    }
    return builder.build(this.columns);
  }

  /** Adds one row: each known feature once, its family scaled to its length. */
  encode(subject: FeatureSubject, builder: SparseRowsBuilder): void {
    // Whatever a subject left that could not be read to its end.
    this.count = 0;
    emitFeatures(subject, this.brands, (group, hash) => this.take(group, featureKey(group, hash)));
    this.endRow(builder);
  }

  private take(group: number, key: number): void {
    if (this.count === this.keys.length) this.grow();
    this.groups[this.count] = group;
    this.keys[this.count] = key;
    this.count += 1;
  }

  private grow(): void {
    const { groups, keys, count } = this;
    this.groups = new Uint8Array(2 * count);
    this.groups.set(groups);
    this.keys = new Uint32Array(2 * count);
    this.keys.set(keys);
    this.found = new Uint32Array(2 * count);
  }

  private endRow(builder: SparseRowsBuilder): void {
    this.readFirstPlaces();
    this.row += 1;
    this.squares.fill(0);
    const start = builder.position();
    const { count, groups, squares } = this;
    let kept = 0;
    for (let feature = 0; feature < count; feature += 1) {
      const at = this.placeOf(feature);
      if (at < 0 || this.whole[at + ENTRY.seenIn] === this.row) continue;
      this.whole[at + ENTRY.seenIn] = this.row;
      const group = groups[feature] ?? 0;
      const rarity = this.singles[at + ENTRY.rarity] ?? 0;
      squares[group] = (squares[group] ?? 0) + rarity * rarity;
      groups[kept] = group;
      kept += 1;
      builder.push(this.whole[at + ENTRY.column] ?? 0, rarity);
    }
    for (let group = 0; group < squares.length; group += 1) {
      const square = squares[group] ?? 0;
      if (square > 0) squares[group] = groupScale(group) / Math.sqrt(square);
    }
    builder.rescale(start, groups, squares);
    builder.endRow();
    this.count = 0;
  }

  /** Which key stands where each feature may be. With nothing to decide in between they wait for memory at the same time. */
  private readFirstPlaces(): void {
    const { whole, keys, found, count } = this;
    const last = whole.length - 1;
    for (let feature = 0; feature < count; feature += 1) {
      found[feature] = whole[((keys[feature] ?? 0) << ENTRY.shift) & last] ?? 0;
    }
  }

  /** −1 for a feature that the table does not know. */
  private placeOf(feature: number): number {
    const { whole } = this;
    const key = this.keys[feature] ?? 0;
    const last = whole.length - 1;
    let at = (key << ENTRY.shift) & last;
    let known = this.found[feature] ?? 0;
    while (known !== key) {
      if (known === 0) return -1;
      at = (at + ENTRY.size) & last;
      known = whole[at] ?? 0;
    }
    return at;
  }
}
