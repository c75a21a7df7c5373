import { sql } from "drizzle-orm";
import type { OpenBatch } from "./open-batch";
import type { Ask } from "./told-rows";
import type { WrittenListings } from "./write-listings";

type Told = { readonly id: string; readonly kind: string; before: Ask | null; after: Ask };

/**
 * Says what happened to whom: the outbox of ingest, in the transaction that saw it. Of a source that is kept apart
 * no price is told, because before and after are a history.
 */
export async function recordEvents(
  { tx, now, source: { isApart } }: OpenBatch,
  { fresh, changed }: WrittenListings,
): Promise<void> {
  const told = [
    ...fresh.flatMap((after): Told[] =>
      after.state === "active" ? [{ id: after.id, kind: "new", before: null, after }] : [],
    ),
    ...changed.flatMap(({ id, before, after }): Told[] => {
      const kind = kindOf(before, after);
      return kind === null || (kind === "price" && isApart) ? [] : [{ id, kind, before, after }];
    }),
  ];
  if (told.length === 0) return;
  const prices = <T>(value: (one: Told) => T) => told.map((one) => (isApart ? null : value(one)));
  await tx.execute(sql`
    insert into listing_events (listing_id, kind, at, before_cents, after_cents, currency)
    select r.id, r.kind, ${now.toISOString()}::timestamptz, r.before_cents, r.after_cents, r.currency
    from unnest(${sql.param(told.map(({ id }) => id))}::text[],
      ${sql.param(told.map(({ kind }) => kind))}::text[],
      ${sql.param(prices(({ before }) => before?.priceCents ?? null))}::bigint[],
      ${sql.param(prices(({ after }) => after.priceCents))}::bigint[],
      ${sql.param(prices(({ after }) => after.priceCurrency))}::text[])
      as r(id, kind, before_cents, after_cents, currency)`);
}

function kindOf(before: Ask, after: Ask): string | null {
  if (before.state !== after.state) return after.state === "active" ? "back" : after.state;
  const isOtherPrice =
    before.priceCents !== after.priceCents || before.priceCurrency !== after.priceCurrency;
  return after.state === "active" && isOtherPrice ? "price" : null;
}
