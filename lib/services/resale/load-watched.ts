import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { Watched } from "@/lib/domain/resale/selling-curve";
import type { ServiceContext } from "../context";

const WEEKS = 52;
/** Of each week so many, by when they began and never by how they ended: what is on offer still counts as it is. */
const PER_WEEK = 20;

type Asked = {
  readonly userId: Id<"user">;
  readonly category: string;
  /** Made-up listings speak for made-up ones, and for no others. */
  readonly isDemo: boolean;
};

type Row = { first_ms: number; last_ms: number; ended_ms: number | null };

/**
 * Listings of a category that the person may see and that were seen on offer, ended or not. What was already over
 * when it was first seen says nothing about time; what was taken down and put up again did not end.
 */
export async function loadWatched(
  ctx: ServiceContext,
  { userId, category, isDemo }: Asked,
): Promise<Watched[]> {
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`;
  const rows = await ctx.db.execute<Row>(sql`
    with begun as (
      select l.* from generate_series(0, ${WEEKS - 1}::int) as back(weeks)
      cross join lateral (
        select l.id, l.state, l.object_id, l.first_seen_at, l.last_seen_at from listings l
        where l.category = ${category}
          and l.first_seen_at <= ${now} - make_interval(weeks => back.weeks)
          and l.first_seen_at > ${now} - make_interval(weeks => back.weeks + 1)
          and (l.user_id is null or l.user_id = ${userId})
          and (l.forget_at is null or l.forget_at > ${now})
          and l.source_id = any(array(
            select id from sources where not is_apart and (licence = 'demo') = ${isDemo}))
        order by l.first_seen_at desc, l.id limit ${PER_WEEK}
      ) l
    )
    select ${msOf(sql`begun.first_seen_at`)} as first_ms,
      ${msOf(sql`begun.last_seen_at`)} as last_ms,
      case when not again.is_so then ${msOf(sql`over.at`)} end as ended_ms
    from begun
    cross join lateral (
      select max(p.observed_from) as at from listing_prices p
      where p.listing_id = begun.id and p.state = 'active'
    ) offered
    left join lateral (
      select min(p.observed_from) as at from listing_prices p
      where begun.state <> 'active' and p.listing_id = begun.id and p.state <> 'active'
        and p.observed_from > offered.at
    ) over on true
    cross join lateral (
      select begun.state = 'gone' and exists (
        select from listings later
        where later.object_id = begun.object_id and later.first_seen_at > begun.first_seen_at
          and (later.user_id is null or later.user_id = ${userId})) as is_so
    ) again
    where offered.at is not null and (begun.state = 'active' or over.at is not null)`);
  return rows.map(({ first_ms: first, last_ms: last, ended_ms: ended }) => ({
    firstSeenAt: new Date(first),
    endedAt: ended === null ? null : new Date(ended),
    lastSeenAt: new Date(last),
  }));
}

function msOf(instant: ReturnType<typeof sql>) {
  return sql`(extract(epoch from ${instant}) * 1000)::float8`;
}
