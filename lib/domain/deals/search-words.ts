const WORDS_MAX = 12;

/**
 * The words of a search, split where the search index splits: anything but letters, marks and digits
 * separates. Safe to quote into a query because nothing else is left; at most 12, later ones are dropped.
 */
export function searchWords(text: string): readonly string[] {
  const words = text.normalize("NFC").match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return words.slice(0, WORDS_MAX).map((word) => word.slice(0, 64));
}
