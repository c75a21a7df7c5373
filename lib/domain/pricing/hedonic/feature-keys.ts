import { mixHash } from "@/lib/core/mix-hash";
import { emitFeatures, type FeatureSink } from "./emit-features";
import type { FeatureSubject } from "./feature-subject";
import { learnBrands } from "./known-brands";

/** Hash of a feature with its family; never 0, which marks an empty place. */
export function featureKey(group: number, hash: number): number {
  return mixHash(hash, group + 1) || 1;
}

/** The features of many subjects, read from their texts once; five bytes each. */
export class FeatureKeys {
  private keys = new Uint32Array(1 << 16);
  private groups = new Uint8Array(1 << 16);
  private length = 0;
  private readonly offsets: Int32Array;

  constructor(
    readonly rowCount: number,
    /** Brands known by name. */
    readonly brands: ReadonlySet<number>,
  ) {
    this.offsets = new Int32Array(rowCount + 1);
  }

  /** Rows come one after the other, from 0. */
  read(row: number, subject: FeatureSubject): void {
    emitFeatures(subject, this.brands, (group, hash) => {
      if (this.length === this.keys.length) this.grow();
      this.keys[this.length] = featureKey(group, hash);
      this.groups[this.length] = group;
      this.length += 1;
    });
    this.offsets[row + 1] = this.length;
  }

  /** Calls `sink` with each feature's family and key; the same may come twice. */
  eachOf(row: number, sink: FeatureSink): void {
    const end = this.offsets[row + 1] ?? 0;
    for (let at = this.offsets[row] ?? 0; at < end; at += 1) {
      sink(this.groups[at] ?? 0, this.keys[at] ?? 0);
    }
  }

  private grow(): void {
    const keys = new Uint32Array(2 * this.length);
    keys.set(this.keys);
    this.keys = keys;
    const groups = new Uint8Array(2 * this.length);
    groups.set(this.groups);
    this.groups = groups;
  }
}

export function collectFeatures(subjects: readonly FeatureSubject[]): FeatureKeys {
  const keys = new FeatureKeys(
    subjects.length,
    learnBrands(subjects.map((subject) => subject.brand)),
  );
  for (const [row, subject] of subjects.entries()) keys.read(row, subject);
  return keys;
}
