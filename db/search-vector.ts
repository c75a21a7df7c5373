import { type SQL, sql } from "drizzle-orm";

const SEPARATORS = "-_/.,:;+&@#*=~|()[]{}<>!?";

const LITERALS = {
  column: `'${SEPARATORS}'`,
  // drizzle-kit cuts the expression of an index at a semicolon.
  index: `'${SEPARATORS.replace(";", "' || chr(59) || '")}'`,
};

/**
 * The words of a text for a search index. Without the translation the parser reads "Juno-106" as "juno"
 * and the number −106, and a search for 106 misses it. Immutable, as a generated column or an index wants it.
 */
export function searchVector(place: keyof typeof LITERALS, text: SQL): SQL {
  const separators = sql.raw(LITERALS[place]);
  const blanks = sql.raw(`repeat(' ', ${SEPARATORS.length})`);
  return sql`to_tsvector('simple', translate(${text}, ${separators}, ${blanks}))`;
}
