import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Transaction } from "@/db/client";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource } from "@/db/test/factories";
import { claimDueListings } from "./claim-due-listings";

const { db } = await testDatabase();
const NOW = new Date("2026-11-20T12:00:00Z");

/** Rows of waiting requests and of listings that this connection has read of late. */
async function rowsRead(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as count from pg_stat_xact_user_tables
    where relname in ('rescore_requests', 'listings')`);
  return row?.count ?? 0;
}

test("a batch reads as many rows as it takes, however many wait behind it", async () => {
  const { id } = await makeListing(db, await makeSource(db, null));
  await db.execute(sql`
    with made as (
      insert into listings (id, source_id, external_id, title, condition, price_cents, price_currency,
        shipping_kind, state, first_seen_at, last_seen_at)
      select 'lst_' || at, source_id, 'claim ' || at, title, condition, price_cents, price_currency,
        shipping_kind, state, first_seen_at, last_seen_at
      from listings, generate_series(1, 5000) at where id = ${id} returning id
    )
    insert into rescore_requests (listing_id) select id from made`);
  await db.execute(sql`analyze listings`);
  await db.transaction(async (tx) => {
    const before = await rowsRead(tx);
    expect((await claimDueListings(tx, 20, NOW)).listings).toHaveLength(20);
    expect((await rowsRead(tx)) - before).toBeLessThan(20 * 10);
  });
});
