import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { mayLookAtPhoto } from "@/lib/domain/objects/may-look-at-photo";
import type { SourceKind } from "@/lib/domain/source/source-kind";
import { takePhotoTurns } from "./photo-turn";

/** Longer than a run: what a run that died had taken is due again then. */
const LEASE_MINUTES = 10;
const AT_ONCE = 120;
const PER_HOST = 40;

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

/**
 * Takes photos that are due, so that nobody else looks at them meanwhile: one of each host whose turn it is, then a second
 * of each, and so on, each host's oldest first. However many wait at one host, the others wait for their turn alone.
 */
export async function claimPhotos(db: DatabaseOrTransaction, now: Date): Promise<ClaimedPhoto[]> {
  const hosts = await takePhotoTurns(db, { now, count: AT_ONCE });
  if (hosts.length === 0) return [];
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<Row>(sql`
    with chosen as (
      select due.listing_id
      from unnest(${sql.param(hosts)}::text[]) with ordinality as turn(host, nth)
      cross join lateral (
        select p.listing_id, row_number() over (order by p.due_at) as place
        from listing_photos p where p.host = turn.host and p.due_at <= ${at}
        order by p.due_at limit ${PER_HOST}
      ) due
      order by due.place, turn.nth limit ${AT_ONCE}
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
    order by array_position(${sql.param(hosts)}::text[], taken.host), taken.listing_id`);
  return rows.map((row) => {
    const { listing_id: listingId, photo_url: photoUrl, host, tries, url, kind } = row;
    const mayLook = mayLookAtPhoto({ kind, isAllowed: row.is_allowed, url, photoUrl });
    return { listingId, url: photoUrl, host, tries, isSandbox: row.is_sandbox, mayLook };
  });
}
