import { sql } from "drizzle-orm";
import type { OpenBatch } from "./open-batch";
import type { WrittenListings } from "./write-listings";

/** Asks which object the listings are of that are new or say something new. Of the new ones nobody else has asked. */
export async function requestJoins(
  { tx, now }: OpenBatch,
  { fresh, changed }: WrittenListings,
): Promise<void> {
  const ask = (listings: readonly { readonly id: string }[], elseDo = sql``) =>
    listings.length > 0 &&
    tx.execute(sql`
      insert into join_requests (listing_id, asked_at)
      select id, ${now.toISOString()}::timestamptz
      from unnest(${sql.param(listings.map(({ id }) => id))}::text[]) as asked(id) ${elseDo}`);
  await ask(fresh);
  await ask(changed, sql`on conflict (listing_id) do nothing`);
}
