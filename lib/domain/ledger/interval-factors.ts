import type { ByCategory } from "@/lib/domain/matching/comparison-model";

/** How much intervals are stretched by what was seen of them, by folded category; a version for every change. */
export type IntervalFactors = {
  /** 0 where nothing was ever stretched. */
  readonly version: number;
  readonly factors: ByCategory<number>;
};

export const NO_FACTORS: IntervalFactors = {
  version: 0,
  factors: { others: 1, byCategory: new Map() },
};

/** Names what computed a verdict: the model, and the intervals' stretching where there is one. */
export function versionWith(modelVersion: string, { version }: IntervalFactors): string {
  return version === 0 ? modelVersion : `${modelVersion}+w${version}`;
}

/** The model alone. */
export function modelOfVersion(modelVersion: string): string {
  return modelVersion.replace(/\+w\d+$/u, "");
}
