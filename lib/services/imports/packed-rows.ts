import { type SQL, sql } from "drizzle-orm";
import { storableJson } from "../storable-json";

/** Between values, between the parts of one, and in the place of none: characters that no text needs. */
const NEXT = "\u001f";
const PART = "\u001d";
const NONE = "\u001e";
const RESERVED = new RegExp(`[\u0000${PART}${NONE}${NEXT}]`, "g");

export type Packed = {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
};

/** A value as it is packed: null, text, a number, a date, texts, or anything that becomes JSON. */
export function packValue(value: unknown): string {
  if (value === null || value === undefined) return NONE;
  if (typeof value === "string") return plain(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((part) => plain(String(part))).join(PART);
  return typeof value === "object" ? storableJson(value) : String(value);
}

function plain(text: string): string {
  return text.replace(RESERVED, " ");
}

/**
 * Rows as a table `r`, a text a column: what JSON or arrays would cost in escaping and parsing is as much as
 * storing the rows. The first column is never empty: behind the last row stands one that is, so that a single
 * empty text is not taken for no rows at all.
 */
export function packedTable(columns: readonly Packed[]): SQL {
  const names = columns.map(({ name }) => name);
  const texts = columns.map(
    ({ values }) =>
      sql`unnest(string_to_array(${`${values.join(NEXT)}${NEXT}`}::text, ${NEXT}, ${NONE}))`,
  );
  const typed = columns.map(({ name, type }) => {
    if (type === "text[]") return `string_to_array(${name}, '${PART}') as ${name}`;
    return type === "text" ? name : `${name}::${type} as ${name}`;
  });
  return sql`(select ${sql.raw(typed.join(", "))}
    from rows from (${sql.join(texts, sql`, `)}) as p(${sql.raw(names.join(", "))})
    where ${sql.raw(names[0] ?? "")} <> '') r`;
}
