import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { AppError } from "@/lib/core/errors";
import type { Page } from "@/lib/core/page.schema";

type SortValue = string | number | Date | null;

/** One way to sort a list: a column, whether from high to low, and its value in a row (for the cursor). */
export type KeysetSort<Row> = {
  readonly column: PgColumn;
  readonly descending: boolean;
  readonly valueOf: (row: Row) => SortValue;
};

type PageRequest<Name> = {
  readonly sort: Name;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

const foreignCursor = () =>
  new AppError("INVALID", "This cursor does not belong to this list. Start at the first page.", {
    fields: [{ field: "cursor", message: "Not a cursor of this list in this order." }],
  });

function encodeCursor(sort: string, value: SortValue, id: string): string {
  const plain = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([sort, plain, id])).toString("base64url");
}

function parseValue(column: PgColumn, value: unknown): SortValue {
  if (value === null && !column.notNull) return null;
  if (column.dataType === "date" && typeof value === "string") {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  if (column.dataType === "number" && typeof value === "number") return value;
  if (column.dataType === "string" && typeof value === "string") return value;
  throw foreignCursor();
}

function decodeCursor(text: string, sort: string, column: PgColumn) {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw foreignCursor();
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw foreignCursor();
  const [name, value, id] = parts;
  // PostgreSQL refuses U+0000 in a text
  if (name !== sort || typeof id !== "string" || /\0/.test(`${value}${id}`)) throw foreignCursor();
  return { value: parseValue(column, value), id };
}

/** Rows after the cursor's in an order where null comes last, whatever the direction. */
function rowsAfter(
  sort: KeysetSort<never>,
  idColumn: PgColumn,
  after: { value: SortValue; id: string },
): SQL {
  const { column, descending } = sort;
  const beyond = descending ? sql`<` : sql`>`;
  const id = sql.param(after.id, idColumn);
  if (after.value === null) return sql`(${column} is null and ${idColumn} ${beyond} ${id})`;
  const value = sql.param(after.value, column);
  const inOrder = sql`(${column}, ${idColumn}) ${beyond} (${value}, ${id})`;
  return column.notNull ? inOrder : sql`(${inOrder} or ${column} is null)`;
}

/**
 * Pages of a list that stay right while rows come and go: sorted by one column, then by id in the same
 * direction. Use `where`, `orderBy` and `limit` in the query, then `finish` its rows.
 * An index on (column, id), declared plain, serves both directions of a column that is never null.
 */
export function keyset<Row extends { readonly id: string }, Name extends string>(
  idColumn: PgColumn,
  sorts: Readonly<Record<Name, KeysetSort<Row>>>,
) {
  return ({ sort: name, limit, cursor }: PageRequest<Name>) => {
    const sort = sorts[name];
    const direction = sort.descending ? desc : asc;
    const nullsLast = sql`${sort.column} is null`;
    return {
      where: cursor
        ? rowsAfter(sort, idColumn, decodeCursor(cursor, name, sort.column))
        : undefined,
      orderBy: [
        ...(sort.column.notNull ? [] : [nullsLast]),
        direction(sort.column),
        direction(idColumn),
      ],
      limit: limit + 1,
      finish: <Item>(rows: readonly Row[], toItem: (row: Row) => Item): Page<Item> => {
        const shown = rows.slice(0, limit);
        const last = rows.length > limit ? shown.at(-1) : undefined;
        return {
          items: shown.map(toItem),
          nextCursor: last ? encodeCursor(name, sort.valueOf(last), last.id) : null,
        };
      },
    };
  };
}
