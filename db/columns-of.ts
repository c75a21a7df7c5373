import { type SQL, sql } from "drizzle-orm";

/**
 * Rows as a set that a statement selects from, `unnest` of one array a column: the server takes these in
 * at half the cost of JSON. `types` are names of columns with their types in PostgreSQL, none of them an array.
 */
export function columnsOf<Name extends string>(
  types: Readonly<Record<Name, string>>,
  rows: readonly Readonly<Record<NoInfer<Name>, unknown>>[],
): SQL {
  const arrays = Object.entries<string>(types).map(([name, type]) => {
    const parts = rows.map((row: Readonly<Record<string, unknown>>) => partOf(row[name]));
    return sql`${`{${parts.join(",")}}`}::${sql.raw(type)}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)})`;
}

/** As the server reads it in an array's text. */
function partOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  return typeof value === "number" ? String(value) : `"${String(value).replace(/["\\]/g, "\\$&")}"`;
}
