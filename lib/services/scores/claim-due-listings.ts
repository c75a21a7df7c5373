import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingState, ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import { ownersOfRuns } from "./running-imports";

/** A listing that wants a verdict, as far as judging needs it. */
export type DueListing = {
  readonly id: Id<"listing">;
  /** Null where the listing is shared. */
  readonly ownerId: Id<"user"> | null;
  /** Generated: judged with the demo's own comps and with nothing else. */
  readonly isDemo: boolean;
  /** Its source's terms: judged, and nothing of it kept to learn from. */
  readonly isApart: boolean;
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly condition: Condition;
  readonly conditionText: string | null;
  readonly priceCents: number;
  readonly priceCurrency: string;
  readonly shippingKind: ShippingKind;
  readonly shippingCents: number | null;
  readonly state: ListingState;
  readonly listedMs: number | null;
  /** For everybody, or for these users only. */
  readonly isForAll: boolean;
  readonly userIds: readonly Id<"user">[];
};

export type DueBatch = {
  readonly requestIds: readonly number[];
  readonly listings: readonly DueListing[];
};

type Claimed = {
  ids: number[];
  listing_id: Id<"listing">;
  is_for_all: boolean;
  user_ids: Id<"user">[];
};

/**
 * Takes the listings whose oldest request no other worker holds, until the transaction ends, and of each
 * all requests or none: two workers on one listing could store an older verdict over a newer one. While
 * comps come in, the listings they may speak for wait: the pool would be made anew with each batch, and
 * the run's end asks for them again. Listings that are being deleted are left alone (see lockListings).
 */
export async function claimDueListings(
  tx: Transaction,
  limit: number,
  now: Date,
): Promise<DueBatch> {
  // Conditions in a `select` of their own and laterals are looked up row by row from the oldest request on, whatever
  // the planner thinks of a table that grows by the second: as joins they would read all requests for each batch.
  const claimed = await tx.execute<Claimed>(sql`
    with moving as materialized (${ownersOfRuns(["running"], now)}),
    head as materialized (
      select r.id, r.listing_id from rescore_requests r
      where (select not exists (
        select from rescore_requests first
        where first.listing_id = r.listing_id and first.id < r.id
      )) and (select not exists (select from moving) or not exists (
        select from moving where moving.user_id is null or moving.user_id
          = coalesce(r.user_id, (select l.user_id from listings l where l.id = r.listing_id))
      ))
      order by r.id limit ${limit} for update of r skip locked
    )
    select head.listing_id, mine.ids, mine.is_for_all, mine.user_ids
    from head cross join lateral (
      select count(*) as n, array_agg(m.id::float8) as ids, bool_or(m.user_id is null) as is_for_all,
        coalesce(array_agg(distinct m.user_id) filter (where m.user_id is not null), '{}') as user_ids
      from (
        select r.id, r.user_id from rescore_requests r
        where r.listing_id = head.listing_id for update skip locked
      ) m
    ) mine
    where mine.n = (select count(*) from rescore_requests r where r.listing_id = head.listing_id)`);
  const listings = await lockListings(tx, claimed);
  const had = new Set(listings.map((listing) => listing.id));
  await dropOrphans(
    tx,
    claimed.flatMap((row) => (had.has(row.listing_id) ? [] : row.ids)),
  );
  return {
    requestIds: claimed.filter((row) => had.has(row.listing_id)).flatMap((row) => row.ids),
    listings,
  };
}

/** Requests without a listing, as a restore without triggers may leave them, would stand at the head for ever. */
async function dropOrphans(tx: Transaction, requestIds: readonly number[]): Promise<void> {
  if (requestIds.length === 0) return;
  await tx.execute(sql`
    delete from rescore_requests r where id = any(${sql.param(requestIds)}::bigint[])
      and not exists (select from listings l where l.id = r.listing_id)`);
}

type ListingRow = Omit<DueListing, "isForAll" | "userIds">;

/**
 * Reads the listings under a lock that a delete waits for. Without it a delete, which takes the
 * listing first and its requests after, and this transaction, which has it the other way round,
 * would wait for each other.
 */
async function lockListings(tx: Transaction, claimed: readonly Claimed[]): Promise<DueListing[]> {
  const ids = claimed.map((row) => row.listing_id);
  const rows = await tx.execute<ListingRow>(sql`
    select id, user_id as "ownerId",
      (select s.licence = 'demo' from sources s where s.id = listings.source_id) as "isDemo",
      (select s.is_apart from sources s where s.id = listings.source_id) as "isApart", title,
      description, category, brand, condition, condition_text as "conditionText",
      price_cents::float8 as "priceCents", price_currency as "priceCurrency",
      shipping_kind as "shippingKind", shipping_cents::float8 as "shippingCents", state,
      (extract(epoch from listed_at) * 1000)::float8 as "listedMs"
    from listings where id = any(${sql.param(ids)}::text[]) order by id
    for key share skip locked`);
  const byId = new Map(claimed.map((row) => [row.listing_id, row]));
  return rows.map((row) => ({
    ...row,
    isForAll: byId.get(row.id)?.is_for_all ?? false,
    userIds: byId.get(row.id)?.user_ids ?? [],
  }));
}
