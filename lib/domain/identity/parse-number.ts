const GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;
const DECIMAL = /^\d+[.,]\d{1,2}$/;
const WHOLE = /^\d{1,12}$/;

/**
 * A number as people write it: "1,024" and "1.024" are 1024, "8.5" and "8,5" are 8.5.
 * Null for what is no single number ("16:9", "1.2.3", more than twelve digits).
 */
export function parseNumber(word: string): number | null {
  if (WHOLE.test(word)) return Number(word);
  if (GROUPED.test(word)) return Number(word.replace(/[.,]/g, ""));
  return DECIMAL.test(word) ? Number(word.replace(",", ".")) : null;
}
