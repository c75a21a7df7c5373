import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";

/** Demo ads that are a day old are seen again, within the last twenty hours: a market does not go stale by itself. */
export async function freshenDemo(
  tx: Transaction,
  sourceId: Id<"source">,
  now: Date,
): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    with seen as (
      update listings
      set last_seen_at = ${at} - make_interval(mins => abs(hashtext(id) % 1200)), updated_at = ${at}
      where source_id = ${sourceId} and state = 'active' and last_seen_at < ${at} - interval '1 day'
      returning id, last_seen_at
    ),
    latest as (
      select p.listing_id, max(p.observed_from) as observed_from
      from listing_prices p join seen on seen.id = p.listing_id group by 1
    )
    update listing_prices p set observed_until = seen.last_seen_at
    from latest join seen on seen.id = latest.listing_id
    where p.listing_id = latest.listing_id and p.observed_from = latest.observed_from`);
}
