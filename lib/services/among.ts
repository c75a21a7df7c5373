import { inArray, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** Condition of a filter that was given once, several times or not at all. */
export function among<T>(column: PgColumn, values: T | T[] | undefined): SQL | undefined {
  return values === undefined ? undefined : inArray(column, [values].flat());
}
