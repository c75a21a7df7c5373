import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/ids";
import { isUnseen } from "@/lib/domain/listing/seen-window";
import type { ObjectSplit } from "@/lib/domain/objects/choose-object";
import { ListingPrint, PRINT_VERSION } from "@/lib/domain/objects/listing-print.schema";
import type { SourceKind } from "@/lib/domain/source/source-kind";
import { ObjectBook } from "./object-book";

/** A key that more listings hold tells nothing. */
const KEY_HOLDERS_MAX = 60;
/** Of one listing, those that share the most keys. */
const NEAR_MAX = 200;

type OwnerId = Id<"user"> | null;

export type Neighbours = {
  /** By listing: those that are worth comparing with it. */
  readonly nearOf: ReadonlyMap<string, readonly string[]>;
  /** All of them, with all others of their objects. */
  readonly book: ObjectBook;
  /** What their owner split, and admins of what is everybody's. */
  readonly splits: readonly ObjectSplit[];
  /** Listings that a person said are of the object they are in. */
  readonly kept: ReadonlySet<string>;
};

/**
 * What listings of one owner are worth comparing with, for all of them at once: shared listings and, where somebody
 * owns them, that person's own. What everybody shares is never settled by what one person has.
 */
export async function findNeighbours(
  tx: Transaction,
  ownerId: OwnerId,
  { prints, now }: { readonly prints: readonly ListingPrint[]; readonly now: Date },
): Promise<Neighbours> {
  const near = await findNear(tx, ownerId, prints);
  const ids = [...prints.map(({ listingId }) => listingId), ...near.map(({ other }) => other)];
  const book = await loadBook(tx, ownerId, { ids: [...new Set(ids)], now });
  const known = book.listingIds();
  const splits = await tx.execute<{ listingId: string; objectId: string }>(sql`
    select distinct s.listing_id as "listingId", s.object_id as "objectId" from object_splits s
    join listings l on l.id = s.listing_id join users u on u.id = s.user_id
    where s.listing_id = any(${sql.param(known)}::text[])
      and (s.user_id = ${ownerId}::text or (l.user_id is null and u.role = 'admin'))`);
  const kept = await tx.execute<{ id: string }>(sql`
    select k.listing_id as id from object_keeps k
    join listings l on l.id = k.listing_id and l.object_id = k.object_id
    where k.listing_id = any(${sql.param(known)}::text[])`);
  const nearOf = new Map(
    [...groupBy(near, ({ asking }) => asking)].map(([asking, found]) => [
      asking,
      found.map(({ other }) => other),
    ]),
  );
  return { nearOf, book, splits: [...splits], kept: new Set(kept.map(({ id }) => id)) };
}

/** Each key is looked up once, whoever holds it. */
async function findNear(tx: Transaction, ownerId: OwnerId, prints: readonly ListingPrint[]) {
  const held = prints.flatMap(({ listingId, blockKeys }) =>
    blockKeys.map((key) => ({ id: listingId, key: key | 0 })),
  );
  const rows = await tx.execute<{ asking: string; other: string }>(sql`
    with held as (
      select id, key from unnest(${sql.param(held.map(({ id }) => id))}::text[],
        ${sql.param(held.map(({ key }) => key))}::int[]) as h(id, key)
    ),
    holders as (
      select keys.key, found.listing_id from (select distinct key from held) keys
      cross join lateral (
        select p.listing_id from listing_prints p
        where p.block_keys @> array[keys.key]
          and (p.user_id is null or p.user_id = ${ownerId}::text)
        limit ${KEY_HOLDERS_MAX + 1}
      ) found
    ),
    telling as (select key from holders group by key having count(*) <= ${KEY_HOLDERS_MAX}),
    hits as (
      select held.id as asking, holders.listing_id as other,
        row_number() over (partition by held.id order by count(*) desc, holders.listing_id) as place
      from held join telling using (key) join holders using (key)
      where holders.listing_id <> held.id
      group by 1, 2
    )
    select asking, other from hits where place <= ${NEAR_MAX}`);
  return [...rows];
}

type Row = {
  id: string;
  object_id: Id<"object"> | null;
  user_id: OwnerId;
  state: ListingPrint["state"];
  kind: SourceKind;
  seen_ms: number;
  print: unknown;
};

/**
 * A print is as old as the last look at its words; how long the listing is on offer is known better. What a mail
 * told of long ago does not stand in the way of its relist for ever: not seen lately counts as over here.
 */
async function loadBook(
  tx: Transaction,
  ownerId: OwnerId,
  { ids, now }: { readonly ids: readonly string[]; readonly now: Date },
) {
  const rows = await tx.execute<Row>(sql`
    with wanted as (
      select id, object_id from listings where id = any(${sql.param(ids)}::text[])
    )
    select l.id, l.object_id, l.user_id, l.state, s.kind, p.print,
      (extract(epoch from l.last_seen_at) * 1000)::float8 as seen_ms
    from listings l join listing_prints p on p.listing_id = l.id
    join sources s on s.id = l.source_id
    where p.version = ${PRINT_VERSION} and (l.user_id is null or l.user_id = ${ownerId}::text)
      and (l.id in (select id from wanted)
        or l.object_id in (select object_id from wanted where object_id is not null))`);
  const book = new ObjectBook();
  for (const row of rows) {
    const parsed = ListingPrint.safeParse(row.print);
    if (!parsed.success) continue;
    const { kind, seen_ms: seenMs, user_id: userId, object_id: objectId } = row;
    const lastSeenMs = Math.max(parsed.data.firstSeenMs, Math.round(seenMs));
    const seen = { kind, state: row.state, lastSeenAt: new Date(lastSeenMs) };
    const state = isUnseen(seen, now) ? "gone" : row.state;
    book.add({ print: { ...parsed.data, state, lastSeenMs }, objectId, userId });
  }
  return book;
}
