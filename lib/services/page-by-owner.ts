import { and, eq, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Id } from "@/lib/core/ids";

/** Whose rows a list is about: shared ones and the person's own, or one of the two. */
export function ownersOf(
  ownerColumn: PgColumn,
  userId: Id<"user">,
  own: "true" | "false" | undefined,
): SQL[] {
  const shared = isNull(ownerColumn);
  const mine = eq(ownerColumn, userId);
  if (own === undefined) return [shared, mine];
  return [own === "true" ? mine : shared];
}

/**
 * The ids of one page, looked up apart for each owner and segment of the order (`segments` of `keyset`, or its whole `where`), so that an
 * index on (owner, …, id) serves the order and nobody else's rows are passed over. `part` selects ids,
 * ordered by the owner first (without it PostgreSQL does not take the index for "owner is null") and limited;
 * the outer query orders again.
 */
export function onPage(
  idColumn: PgColumn,
  owners: readonly SQL[],
  segments: readonly (SQL | undefined)[],
  part: (rows: SQL | undefined) => SQLWrapper,
): SQL {
  const parts = owners.flatMap((owner) => segments.map((segment) => and(owner, segment)));
  return sql`${idColumn} in (${sql.join(
    parts.map((rows) => sql`${part(rows)}`),
    sql` union all `,
  )})`;
}
