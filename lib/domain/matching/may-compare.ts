import { foldText } from "./fold-text";

/** What decides whether a comp may be looked at for a listing at all; words decide the rest. */
export type CompareKey = { readonly category: string | null; readonly brand: string | null };

/** The words of a category path: "Music > Electric Guitars" and "electric-guitars" share two. */
export function categoryWords(category: string): ReadonlySet<string> {
  return new Set(foldText(category).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/**
 * True where one side has no category, the categories share a word, or the brands are the same.
 * Sources name categories differently, so equality would be too strict. The engine's candidate
 * rule and the choice of listings to score again (related-listings) both rest on it.
 */
export function mayCompare(left: CompareKey, right: CompareKey): boolean {
  if (left.category === null || right.category === null) return true;
  if (left.brand !== null && right.brand !== null) {
    if (foldText(left.brand) === foldText(right.brand)) return true;
  }
  const words = categoryWords(right.category);
  for (const word of categoryWords(left.category)) if (words.has(word)) return true;
  return false;
}
