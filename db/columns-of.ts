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
    const values = rows.map((row: Readonly<Record<string, unknown>>) => row[name]);
    return sql`${arrayText(values)}::${sql.raw(type)}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)})`;
}

/** As the server reads an array: JSON in other brackets, where no backslash is in it. */
function arrayText(values: readonly unknown[]): string {
  const json = JSON.stringify(values);
  const inner = json.includes("\\") ? values.map(partOf).join(",") : json.slice(1, -1);
  return `{${inner}}`;
}

function partOf(value: unknown): string {
  return typeof value === "string"
    ? `"${value.replace(/["\\]/g, "\\$&")}"`
    : JSON.stringify(value ?? null);
}
