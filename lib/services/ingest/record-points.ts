import { sql } from "drizzle-orm";
import { recordPrices } from "../imports/record-prices";
import type { OpenBatch } from "./open-batch";
import type { ToldRow } from "./told-rows";
import type { WrittenListings } from "./write-listings";

/** The price history of a batch: a point for what is new or has changed, the last one seen again for the rest. */
export async function recordPoints(
  batch: OpenBatch,
  { fresh, changed, seenIds }: WrittenListings,
): Promise<void> {
  const { tx, now } = batch;
  if (fresh.length > 0) await recordFirstPoints(batch, fresh);
  const known = [...changed.map(({ id }) => id), ...seenIds];
  if (known.length === 0) return;
  await recordPrices({ tx, runId: null, now, freshIds: [], seenIds: known, ownIds: [] });
}

/** Nothing has to be looked up for what was not there before this transaction. */
async function recordFirstPoints({ tx, now }: OpenBatch, fresh: readonly ToldRow[]) {
  const at = sql`${now.toISOString()}::timestamptz`;
  const values = <T>(value: (row: ToldRow) => T) => sql.param(fresh.map(value));
  await tx.execute(sql`
    insert into listing_prices (listing_id, observed_from, observed_until, price_cents,
      price_currency, shipping_cents, state)
    select id, ${at}, ${at}, price_cents, price_currency, shipping_cents, state
    from unnest(${values(({ id }) => id)}::text[], ${values((row) => row.priceCents)}::bigint[],
      ${values((row) => row.priceCurrency)}::text[], ${values((row) => row.shippingCents)}::bigint[],
      ${values(({ state }) => state)}::text[]) as r(id, price_cents, price_currency, shipping_cents, state)`);
}
