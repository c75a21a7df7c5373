import { sql } from "drizzle-orm";
import type { OpenBatch } from "./open-batch";
import type { WrittenListings } from "./write-listings";

/** Asks which object the listings are of that are new or say something new. */
export async function requestJoins(
  { tx, now }: OpenBatch,
  { fresh, changed }: WrittenListings,
): Promise<void> {
  const ids = [...fresh, ...changed].map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.execute(sql`
    insert into join_requests (listing_id, asked_at)
    select id, ${now.toISOString()}::timestamptz from unnest(${sql.param(ids)}::text[]) as asked(id)
    on conflict (listing_id) do nothing`);
}
