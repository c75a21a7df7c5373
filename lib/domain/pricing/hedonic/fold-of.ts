import { hashWord } from "@/lib/core/mix-hash";

/** Parts that training rows are cut into, so that each is estimated by a model that never saw it. */
export const FOLDS = 5;

/** Rows of one seller, and identical rows, share a part: they would tell on each other. */
export function foldOf(groupKey: string): number {
  // The low bits of FNV-1a follow the last characters, which ids of one import share.
  return ((hashWord(groupKey) >>> 8) * FOLDS) >>> 24;
}
