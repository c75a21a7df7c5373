import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";

type Args = {
  readonly tx: Transaction;
  readonly runId: Id<"run"> | null;
  readonly now: Date;
  readonly freshIds: readonly string[];
  /** Listings that were there before the batch. */
  readonly seenIds: readonly string[];
  /** Those of them that this run has written before: a later row of the file replaces what it said. */
  readonly ownIds: readonly string[];
};

/**
 * Brings the price history of a batch up to date: a point for every new listing and for every change of
 * price, shipping or state; otherwise the last point is seen until now.
 */
export async function recordPrices(args: Args): Promise<void> {
  const { tx, runId, freshIds, seenIds, ownIds } = args;
  const at = sql`${args.now.toISOString()}::timestamptz`;
  if (ownIds.length > 0) {
    await tx.execute(sql`
      delete from listing_prices
      where run_id = ${runId} and listing_id = any(${sql.param(ownIds)}::text[])`);
  }
  const asBefore = new Set<string>();
  if (seenIds.length > 0) {
    const seen = await tx.execute<{ id: string }>(sql`
      update listing_prices p set observed_until = greatest(p.observed_until, ${at})
      from listings l
      where l.id = any(${sql.param(seenIds)}::text[]) and p.listing_id = l.id
        and p.observed_from = (
          select max(last.observed_from) from listing_prices last where last.listing_id = l.id)
        and (p.price_cents, p.price_currency, p.shipping_cents, p.state)
          is not distinct from (l.price_cents, l.price_currency, l.shipping_cents, l.state)
      returning p.listing_id as id`);
    for (const { id } of seen) asBefore.add(id);
  }
  const ids = [...freshIds, ...seenIds].filter((id) => !asBefore.has(id));
  if (ids.length === 0) return;
  // A point of this very millisecond may be there already: the next one starts after it.
  await tx.execute(sql`
    insert into listing_prices (listing_id, observed_from, observed_until, price_cents,
      price_currency, shipping_cents, state, run_id)
    select l.id, start.at, start.at, l.price_cents, l.price_currency, l.shipping_cents, l.state, ${runId}
    from listings l
    left join lateral (
      select * from listing_prices p where p.listing_id = l.id
      order by p.observed_from desc limit 1
    ) last on true
    cross join lateral (
      select greatest(${at}, last.observed_from + interval '1 millisecond') as at
    ) start
    where l.id = any(${sql.param(ids)}::text[])
      and (last.listing_id is null
        or (last.price_cents, last.price_currency, last.shipping_cents, last.state)
          is distinct from (l.price_cents, l.price_currency, l.shipping_cents, l.state))`);
}
