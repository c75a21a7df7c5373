import { and, asc, desc, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import type { Page, SortBy } from "@/lib/core/page.schema";

type SortValue = string | number | Date | null;

/** A column to sort by, and its value in a row of the answer (for the cursor). */
type Sort<Row> = readonly [column: PgColumn, toValue: (row: Row) => SortValue];

type PageRequest<Name extends string> = {
  readonly sort: SortBy<Name>;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

type Position = { readonly value: SortValue; readonly id: string };

const foreignCursor = () =>
  new AppError("INVALID", "This cursor does not belong to this list. Start at the first page.", {
    fields: [{ field: "cursor", message: "Not a cursor of this list in this order." }],
  });

function encodeCursor(sort: string, { value, id }: Position): string {
  const plain = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([sort, plain, id])).toString("base64url");
}

// PostgreSQL refuses U+0000 in a text
const Text = z.string().refine((text) => !text.includes("\0"));

/** What a column of an SQL type can hold, as a cursor writes it. */
const VALUES: Readonly<Record<string, z.ZodType<Exclude<SortValue, null>>>> = {
  bigint: z.int(),
  integer: z.int32(),
  real: z.number(),
  text: Text,
  date: z.iso.date(),
  "timestamp (3) with time zone": z.iso.datetime().transform((instant) => new Date(instant)),
};

/** A cursor comes from outside: only a value that the column can hold goes into the query. */
function parseValue(column: PgColumn, value: unknown): SortValue {
  if (value === null && !column.notNull) return null;
  const type = column.getSQLType();
  const shape = VALUES[type];
  assert(shape, `a list can be sorted by a column of type ${type}`);
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw foreignCursor();
  return parsed.data;
}

function decodeCursor(text: string, sort: string, column: PgColumn): Position {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw foreignCursor();
  }
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== sort) throw foreignCursor();
  const id = Text.safeParse(parts[2]);
  if (!id.success) throw foreignCursor();
  return { value: parseValue(column, parts[1]), id: id.data };
}

/** Rows after a position among those that have a value. */
function inOrderAfter(
  column: PgColumn,
  idColumn: PgColumn,
  descending: boolean,
  { value, id }: Position,
): SQL {
  const beyond = descending ? sql`<` : sql`>`;
  const at = sql`(${sql.param(value, column)}, ${sql.param(id, idColumn)})`;
  return sql`(${column}, ${idColumn}) ${beyond} ${at}`;
}

/** Rows after a position in an order where null comes last, whatever the direction. */
function rowsAfter(
  column: PgColumn,
  idColumn: PgColumn,
  descending: boolean,
  after: Position,
): SQL {
  const beyond = descending ? sql`<` : sql`>`;
  const id = sql.param(after.id, idColumn);
  if (column === idColumn) return sql`${idColumn} ${beyond} ${id}`;
  if (after.value === null) return sql`(${column} is null and ${idColumn} ${beyond} ${id})`;
  const inOrder = inOrderAfter(column, idColumn, descending, after);
  return column.notNull ? inOrder : sql`(${inOrder} or ${column} is null)`;
}

/**
 * The same rows as parts in which the column is either there or null, so that in each part a plain index
 * on (…, column, id) gives the order, in both directions.
 */
function segmentsAfter(
  column: PgColumn,
  idColumn: PgColumn,
  descending: boolean,
  after: Position | null,
): (SQL | undefined)[] {
  const where = after ? rowsAfter(column, idColumn, descending, after) : undefined;
  if (column.notNull || column === idColumn || after?.value === null) return [where];
  if (!after) return [isNotNull(column), isNull(column)];
  return [
    and(isNotNull(column), inOrderAfter(column, idColumn, descending, after)),
    isNull(column),
  ];
}

function orderOf(column: PgColumn, idColumn: PgColumn, descending: boolean) {
  const direction = descending ? desc : asc;
  const inSegment =
    column === idColumn ? [direction(idColumn)] : [direction(column), direction(idColumn)];
  const nullsLast = column.notNull || column === idColumn ? [] : [sql`${column} is null`];
  return { inSegment, whole: [...nullsLast, ...inSegment] };
}

/**
 * Pages of a list that stay right while rows come and go: sorted by one column, then by id in the same
 * direction. Use `where`, `orderBy` and `limit` in the query, then `finish` its rows.
 * A plain index on (column, id) serves both directions of a column that is never null; ids sort by
 * time of making, so "newest first" is the id column itself.
 */
export function keyset<Row extends { readonly id: string }, Name extends string>(
  idColumn: PgColumn,
  sorts: Readonly<Record<Name, Sort<Row>>>,
) {
  return ({ sort, limit, cursor }: PageRequest<Name>) => {
    const descending = sort.startsWith("-");
    const [column, toValue] = sorts[sort.replace(/^-/, "") as Name];
    const after = cursor ? decodeCursor(cursor, sort, column) : null;
    const order = orderOf(column, idColumn, descending);
    return {
      where: after ? rowsAfter(column, idColumn, descending, after) : undefined,
      orderBy: order.whole,
      /** For `onPage`: in place of `where`, each looked up apart and ordered by `segmentOrder`. */
      segments: segmentsAfter(column, idColumn, descending, after),
      segmentOrder: order.inSegment,
      direction: descending ? desc : asc,
      /** One row more than shown tells whether there is a next page. */
      limit: limit + 1,
      finish: <Item>(rows: readonly Row[], toItem: (row: Row) => Item): Page<Item> => {
        const shown = rows.slice(0, limit);
        const last = rows.length > limit ? shown.at(-1) : undefined;
        const nextCursor = last ? encodeCursor(sort, { value: toValue(last), id: last.id }) : null;
        return { items: shown.map(toItem), nextCursor };
      },
    };
  };
}
