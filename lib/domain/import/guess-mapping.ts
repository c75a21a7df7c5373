import { isCurrencyCode } from "@/lib/core/currency";
import type { ColumnMapping } from "./column-mapping.schema";
import { normaliseHeader, wordsOf } from "./header-words";
import { fieldsOf, type ImportField, type ImportTarget } from "./import-field";

export type GuessedMapping = {
  readonly mapping: ColumnMapping;
  /** Said by the price's own header, as in "Price (EUR)". */
  readonly currency: string | null;
};

/** A price that was paid says more about the market than the one that was asked. */
const PAID_FIRST = ["sold price", "sale price", "final price", "verkaufspreis", "endpreis"];

/** The words of a header without a currency at its end, and that currency. */
function splitCurrency(words: string): { words: string; currency: string | null } {
  const last = words.slice(-3).toUpperCase();
  const isSuffix = / [a-z]{3}$/.test(words) && isCurrencyCode(last);
  return isSuffix ? { words: words.slice(0, -4), currency: last } : { words, currency: null };
}

function wordsFor(field: ImportField, target: ImportTarget): readonly string[] {
  if (field !== "price" || target === "listings") return wordsOf(field);
  return [...PAID_FIRST, ...wordsOf(field)];
}

/** Which column is which field, by its name alone. A column is used once; what is not known stays out. */
export function guessMapping(columns: readonly string[], target: ImportTarget): GuessedMapping {
  const headers = columns.map((column) => ({ column, ...splitCurrency(normaliseHeader(column)) }));
  const mapping: ColumnMapping = {};
  const used = new Set<string>();
  let currency: string | null = null;
  for (const field of fieldsOf(target)) {
    const free = headers.filter(({ column }) => !used.has(column));
    const word = wordsFor(field, target).find((candidate) =>
      free.some(({ words }) => words === candidate),
    );
    const found = word === undefined ? undefined : free.find(({ words }) => words === word);
    if (!found) continue;
    mapping[field] = found.column;
    used.add(found.column);
    if (field === "price") currency = found.currency;
  }
  return { mapping, currency };
}
