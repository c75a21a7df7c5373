import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

type PagesOf<T> = {
  /** Of the cursor, which is the transaction's. */
  readonly name: string;
  readonly query: SQL;
  readonly rows: number;
  /** Executes the given statement in the same transaction. */
  readonly fetch: (page: SQL) => Promise<readonly T[]>;
};

/** The rows of a query page by page, so that they are never held all at once. */
export async function* cursorPages<T>(
  tx: Transaction,
  { name, query, rows, fetch }: PagesOf<T>,
): AsyncGenerator<readonly T[]> {
  const cursor = sql.identifier(name);
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${query}`);
  for (;;) {
    const page = await fetch(sql`fetch ${sql.raw(String(rows))} from ${cursor}`);
    if (page.length > 0) yield page;
    if (page.length < rows) break;
  }
  await tx.execute(sql`close ${cursor}`);
}
