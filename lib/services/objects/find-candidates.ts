import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Listing } from "@/db/schema";
import type { ObjectCandidate, ObjectSplit } from "@/lib/domain/objects/choose-object";
import { ListingPrint, PRINT_VERSION } from "@/lib/domain/objects/listing-print.schema";

/** Listings looked at of each key: one that more share tells nothing. */
const PER_KEY = 40;
const CANDIDATES_MAX = 200;

type Row = { id: string; object_id: string | null; print: unknown };

/**
 * The listings that one is worth comparing with, with all others of their objects, and what people split. Of a shared
 * listing shared ones alone. A listing without an object stands under its own id.
 */
export async function findCandidates(
  tx: Transaction,
  { id, userId }: Pick<Listing, "id" | "userId">,
  print: ListingPrint,
): Promise<{ candidates: ObjectCandidate[]; splits: ObjectSplit[] }> {
  const keys = print.blockKeys.map((key) => key | 0);
  const rows = await tx.execute<Row>(sql`
    with hits as (
      select found.listing_id, count(*) as shared
      from unnest(${sql.param(keys)}::int[]) as key(k)
      cross join lateral (
        select p.listing_id from listing_prints p
        where p.block_keys @> array[key.k] and p.listing_id <> ${id}
          and (p.user_id is null or p.user_id = ${userId}::text)
        limit ${PER_KEY}
      ) found
      group by 1 order by 2 desc, 1 limit ${CANDIDATES_MAX}
    ),
    near as (select l.id, l.object_id from hits join listings l on l.id = hits.listing_id)
    select l.id, l.object_id, p.print
    from listings l join listing_prints p on p.listing_id = l.id
    where l.id <> ${id} and p.version = ${PRINT_VERSION}
      and (l.user_id is null or l.user_id = ${userId}::text)
      and (l.id in (select id from near)
        or l.object_id in (select object_id from near where object_id is not null))`);
  const candidates = rows.flatMap(({ id: listingId, object_id: objectId, print: stored }) => {
    const parsed = ListingPrint.safeParse(stored);
    return parsed.success ? [{ print: parsed.data, objectId: objectId ?? listingId }] : [];
  });
  const ids = [id, ...candidates.map((one) => one.print.listingId)];
  const splits = await tx.execute<{ listingId: string; objectId: string }>(sql`
    select listing_id as "listingId", object_id as "objectId" from object_splits
    where user_id = ${userId}::text and listing_id = any(${sql.param(ids)}::text[])`);
  return { candidates, splits: [...splits] };
}
