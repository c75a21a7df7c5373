import { sql } from "drizzle-orm";
import type { IngestBatch, WrittenListings } from "./write-listings";

/**
 * Says what happened to whom: the outbox of ingest, in the transaction that saw it. Of a source that is kept apart
 * no price is told, because before and after are a history.
 */
export async function recordEvents(
  { tx, now, source: { isApart } }: IngestBatch,
  { freshIds, changedIds, before }: WrittenListings,
): Promise<void> {
  if (freshIds.length + changedIds.length === 0) return;
  const changed = before.filter(({ is_changed }) => is_changed);
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    insert into listing_events (listing_id, kind, at, before_cents, after_cents, currency)
    select l.id, change.kind, ${at}, ${isApart ? sql`null, null, null` : sql`b.price_cents, l.price_cents, l.price_currency`}
    from listings l
    left join jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as b(id text, price_cents bigint, price_currency text, state text) on b.id = l.id
    cross join lateral (select case
      when b.id is null then case when l.state = 'active' then 'new' end
      when b.state <> l.state then case l.state when 'active' then 'back' else l.state end
      when l.state = 'active' and (b.price_cents, b.price_currency)
        is distinct from (l.price_cents, l.price_currency::text) then 'price'
      end as kind) change
    where l.id = any(${sql.param([...freshIds, ...changedIds])}::text[]) and change.kind is not null
      and (change.kind <> 'price' or not ${isApart}::boolean)`);
}
