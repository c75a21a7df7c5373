import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";

/** Listings that something is known of, or was once said to be: those after the given one, in order. */
export async function nextListings(
  tx: Transaction,
  after: string,
  limit: number,
): Promise<Id<"listing">[]> {
  const rows = await tx.execute<{ id: Id<"listing"> }>(sql`
    select id from (
      (select distinct listing_id as id from estimates
        where outcome_kind is not null and listing_id > ${after} order by 1 limit ${limit})
      union
      (select distinct listing_id from comps
        where listing_id > ${after} and basis in ('sold', 'own_sale') order by 1 limit ${limit})
      union
      (select id from listings where state <> 'active' and id > ${after} order by 1 limit ${limit})
    ) due order by 1 limit ${limit}`);
  return rows.map(({ id }) => id);
}

const allIn = (alias: string) =>
  sql.raw(`${alias}.price_cents + case when ${alias}.shipping_kind = 'known'
    then greatest(0, coalesce(${alias}.shipping_cents, 0)) else 0 end`);

/**
 * What is known of these listings, by whom: a sale that a comp tells of, with its day; that the listing
 * itself was seen as sold, at its last price; or that it is gone. Generated sources tell nothing.
 */
function truthsOf(ids: SQL): SQL {
  return sql`
    select c.listing_id, c.user_id as owner_id, c.id as comp_id, c.price_currency as currency,
      case when c.basis = 'own_sale' then 'own_sale' else 'sold_comp' end as kind,
      ${allIn("c")} as cents, c.observed_on::timestamp at time zone 'UTC' as at,
      case when c.basis = 'own_sale' then 0 else 1 end as rank
    from comps c join sources s on s.id = c.source_id
    where c.listing_id = any(${ids}) and c.basis in ('sold', 'own_sale')
      and c.observed_on is not null and c.price_cents > 0 and s.licence <> 'demo'
    union all
    select l.id, l.user_id, null, l.price_currency, case when is_paid then 'sold_comp' else 'gone' end,
      case when is_paid then ${allIn("l")} end, coalesce(since.at, l.last_seen_at),
      case when is_paid then 2 else 3 end
    from listings l
    cross join lateral (select l.state = 'sold' and l.price_cents > 0 as is_paid) paid
    cross join lateral (
      select min(p.observed_from) as at from listing_prices p
      where p.listing_id = l.id and p.state <> 'active' and p.observed_from > coalesce(
        (select max(a.observed_from) from listing_prices a
          where a.listing_id = l.id and a.state = 'active'), '-infinity')
    ) since
    where l.id = any(${ids}) and l.state <> 'active'`;
}

/** The newest estimate for a person (null: for everybody) before a moment. */
const newestBefore = (userId: SQL, truth: SQL) => sql`
  select e.* from estimates e
  where e.listing_id = ${truth}.listing_id and e.user_id is not distinct from ${userId}
    and e.judged_at < ${truth}.at
  order by e.judged_at desc, e.id desc limit 1`;

const COPIED = [
  "listing_id",
  "model_version",
  "widening",
  "tier",
  "basis",
  "category",
  "currency",
  "q10_cents",
  "q25_cents",
  "q50_cents",
  "q75_cents",
  "q90_cents",
  "all_in_cents",
  "judged_at",
];

/**
 * Own evidence closes nobody else's estimate. Whoever knows what a listing for everybody brought, and
 * was told what everybody was, gets that as an estimate of their own.
 */
export async function copyForOwners(tx: Transaction, ids: readonly string[]): Promise<void> {
  const given = sql`${sql.param(ids)}::text[]`;
  const columns = (alias: string) => sql.raw(COPIED.map((name) => `${alias}${name}`).join(", "));
  await tx.execute(sql`
    with truth as (${truthsOf(given)})
    insert into estimates (user_id, ${columns("")})
    select distinct on (told.id, truth.owner_id) truth.owner_id, ${columns("told.")}
    from truth cross join lateral (${newestBefore(sql`null`, sql`truth`)}) told
    where truth.owner_id is not null and not exists (
      select from estimates own where own.listing_id = truth.listing_id
        and own.user_id = truth.owner_id and own.judged_at < truth.at)`);
}

export type SettledCounts = { settled: number; gone: number; reopened: number };

/**
 * Brings the outcomes of these listings' estimates to what is known now: a listing's newest estimate before
 * the best of what is known is closed with it, and every other one is open. Own sales come first, then sales, then a
 * sold listing, then one that is gone. Rows that somebody holds are left for the next time.
 */
export async function settleListings(
  tx: Transaction,
  ids: readonly string[],
): Promise<SettledCounts> {
  const given = sql`${sql.param(ids)}::text[]`;
  const rows = await tx.execute<{ kind: string | null; count: number }>(sql`
    with truth as materialized (${truthsOf(given)}),
    told as (
      select distinct listing_id, user_id from estimates where listing_id = any(${given})
    ),
    choice as (
      select distinct on (told.listing_id, told.user_id)
        before.id, truth.kind, truth.cents, truth.at, truth.comp_id
      from told
      join truth on truth.listing_id = told.listing_id
        and (truth.owner_id is null or truth.owner_id = told.user_id)
      cross join lateral (${newestBefore(sql`told.user_id`, sql`truth`)}) before
      where truth.cents is null or truth.currency = before.currency
      order by told.listing_id, told.user_id, truth.rank, truth.at, truth.comp_id
    ),
    wanted as materialized (
      select e.id, c.kind, c.cents, c.at, c.comp_id
      from estimates e left join choice c on c.id = e.id
      where e.listing_id = any(${given})
        and (e.outcome_kind, e.outcome_cents, e.outcome_at, e.outcome_comp_id)
          is distinct from (c.kind, c.cents, c.at::timestamptz(3), c.comp_id)
    ),
    held as materialized (
      select id from estimates where id in (select id from wanted) order by id
      for update skip locked
    ),
    written as (
      update estimates e set outcome_kind = w.kind, outcome_cents = w.cents, outcome_at = w.at,
        outcome_comp_id = w.comp_id
      from wanted w join held using (id) where e.id = w.id returning w.kind
    )
    select kind, count(*)::int as count from written group by 1`);
  const count = (wanted: (kind: string | null) => boolean) =>
    rows.filter(({ kind }) => wanted(kind)).reduce((sum, row) => sum + row.count, 0);
  return {
    settled: count((kind) => kind === "own_sale" || kind === "sold_comp"),
    gone: count((kind) => kind === "gone"),
    reopened: count((kind) => kind === null),
  };
}

/**
 * Removes rows that can never be compared any more, a batch of them: their listing is gone and no price came, or
 * the comp that told it is gone too. Returns how many.
 */
export async function forgetOrphans(tx: Transaction, limit: number): Promise<number> {
  const rows = await tx.execute(sql`
    delete from estimates where id in (
      select id from estimates e
      where listing_id is null and (outcome_kind is null or (outcome_comp_id is not null
        and not exists (select from comps c where c.id = e.outcome_comp_id)))
      limit ${limit} for update skip locked
    ) returning id`);
  return rows.length;
}
