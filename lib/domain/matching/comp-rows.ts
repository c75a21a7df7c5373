/** In every number: not known. */
export const NOT_KNOWN = -1;

const ROW_BYTES = 40;
/** Places of a row in each of its views. */
const DOUBLES = ROW_BYTES / 8;
const WORDS = ROW_BYTES / 4;

/** What a look-up reads of a comp that is alike enough. */
export type CompRow = {
  readonly logAllIn: number;
  /** 0–1, kept in single precision. */
  readonly trust: number;
  readonly day: number;
  /** Interned category, folded brand and currency. */
  readonly category: number;
  readonly brand: number;
  readonly currency: number;
  readonly year: number;
  /** Comps of one seller share a group, and so do identical ones whose seller is not known. */
  readonly group: number;
  /** How many of its group may be used at once. */
  readonly groupMax: number;
  /** Index into CONDITIONS. */
  readonly condition: number;
  readonly isAsking: boolean;
  /** See `kindOfOffer`. */
  readonly kind: number;
};

/**
 * Comps as rows: those that are alike enough lie all over the pool, and reading one place of memory
 * for each of them instead of a dozen is what a look-up saves most by. Grows row by row.
 */
export class CompRows {
  size = 0;
  private doubles = new Float64Array(0);
  private integers = new Int32Array(this.doubles.buffer);
  private singles = new Float32Array(this.doubles.buffer);
  private bytes = new Uint8Array(this.doubles.buffer);

  push(row: CompRow): void {
    const { size } = this;
    if ((size + 1) * DOUBLES > this.doubles.length) this.moveTo(2 * size + 64);
    const { day, category, brand, currency, year, group } = row;
    const bytes = [row.condition, Number(row.isAsking), row.kind, row.groupMax];
    this.doubles[size * DOUBLES] = row.logAllIn;
    this.integers.set([day, category, brand, currency, year, group], size * WORDS + 2);
    this.singles[size * WORDS + 8] = row.trust;
    this.bytes.set(bytes, size * ROW_BYTES + 36);
    this.size += 1;
  }

  logAllIn(comp: number): number {
    return this.doubles[comp * DOUBLES] ?? 0;
  }
  day(comp: number): number {
    return this.integers[comp * WORDS + 2] ?? NOT_KNOWN;
  }
  category(comp: number): number {
    return this.integers[comp * WORDS + 3] ?? NOT_KNOWN;
  }
  brand(comp: number): number {
    return this.integers[comp * WORDS + 4] ?? NOT_KNOWN;
  }
  currency(comp: number): number {
    return this.integers[comp * WORDS + 5] ?? NOT_KNOWN;
  }
  year(comp: number): number {
    return this.integers[comp * WORDS + 6] ?? NOT_KNOWN;
  }
  group(comp: number): number {
    return this.integers[comp * WORDS + 7] ?? NOT_KNOWN;
  }
  trust(comp: number): number {
    return this.singles[comp * WORDS + 8] ?? 0;
  }
  condition(comp: number): number {
    return this.bytes[comp * ROW_BYTES + 36] ?? 0;
  }
  isAsking(comp: number): boolean {
    return this.bytes[comp * ROW_BYTES + 37] === 1;
  }
  kind(comp: number): number {
    return this.bytes[comp * ROW_BYTES + 38] ?? 0;
  }
  groupMax(comp: number): number {
    return this.bytes[comp * ROW_BYTES + 39] ?? 1;
  }

  /** A copy in which these comps are not trusted at all. */
  distrusting(comps: Iterable<number>): CompRows {
    const copy = new CompRows();
    copy.size = this.size;
    copy.adopt(this.doubles.slice(0, this.size * DOUBLES));
    for (const comp of comps) copy.singles[comp * WORDS + 8] = 0;
    return copy;
  }

  /** Gives back the room that was made for more rows. */
  trim(): void {
    this.moveTo(this.size);
  }

  private moveTo(size: number): void {
    const doubles = new Float64Array(size * DOUBLES);
    doubles.set(this.doubles.subarray(0, this.size * DOUBLES));
    this.adopt(doubles);
  }

  private adopt(doubles: Float64Array<ArrayBuffer>): void {
    this.doubles = doubles;
    this.integers = new Int32Array(doubles.buffer);
    this.singles = new Float32Array(doubles.buffer);
    this.bytes = new Uint8Array(doubles.buffer);
  }
}
