import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { mayLookAtPhoto } from "@/lib/domain/objects/may-look-at-photo";
import type { SourceKind } from "@/lib/domain/source/source-kind";

/** Longer than a run: what a run that died had taken is due again then. */
const LEASE_MINUTES = 10;
const AT_ONCE = 120;
const PER_HOST = 40;
/** Of those that wait longest; among them all hosts get their turn. */
const WAITING_READ = 5_000;

export type ClaimedPhoto = {
  readonly listingId: Id<"listing">;
  readonly url: string;
  readonly host: string;
  /** With this one. */
  readonly tries: number;
  readonly isSandbox: boolean;
  /** By the terms as they are now. */
  readonly mayLook: boolean;
};

type Row = {
  listing_id: Id<"listing">;
  photo_url: string;
  host: string;
  tries: number;
  url: string | null;
  kind: SourceKind;
  is_allowed: boolean;
  is_sandbox: boolean;
};

/** Takes photos that are due, so that nobody else looks at them meanwhile. */
export async function claimPhotos(db: DatabaseOrTransaction, now: Date): Promise<ClaimedPhoto[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<Row>(sql`
    with waiting as (
      select listing_id, host, due_at from listing_photos
      where due_at <= ${at} order by due_at limit ${WAITING_READ}
    ),
    chosen as (
      select listing_id from (
        select listing_id, due_at,
          row_number() over (partition by host order by due_at, listing_id) as place
        from waiting) placed
      where place <= ${PER_HOST} order by due_at, listing_id limit ${AT_ONCE}
    ),
    taken as (
      update listing_photos p
      set due_at = ${at} + make_interval(mins => ${LEASE_MINUTES}), tries = p.tries + 1
      from chosen where p.listing_id = chosen.listing_id and p.due_at <= ${at}
      returning p.listing_id, p.url, p.host, p.tries
    )
    select taken.listing_id, taken.url as photo_url, taken.host, taken.tries, l.url, s.kind,
      s.may_fetch_photos and not s.is_apart as is_allowed,
      coalesce(s.environment = 'sandbox', false) as is_sandbox
    from taken join listings l on l.id = taken.listing_id join sources s on s.id = l.source_id
    order by taken.listing_id`);
  return rows.map((row) => {
    const { listing_id: listingId, photo_url: photoUrl, host, tries, url, kind } = row;
    const mayLook = mayLookAtPhoto({ kind, isAllowed: row.is_allowed, url, photoUrl });
    return { listingId, url: photoUrl, host, tries, isSandbox: row.is_sandbox, mayLook };
  });
}
