import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { Ended } from "@/lib/domain/resale/time-to-sell";
import type { ServiceContext } from "../context";

/** Enough for a median, and all that a large category is asked for. */
const ENDED_MAX = 200;
const LOOK_BACK_DAYS = 365;

type Asked = {
  readonly userId: Id<"user">;
  readonly category: string;
  /** Made-up listings speak for made-up ones, and for no others. */
  readonly isDemo: boolean;
};

/**
 * Listings of a category that the person may see, which were seen on offer and later sold or gone, the last ones
 * first. What was already over when it was first seen says nothing about time.
 */
export async function loadEnded(
  ctx: ServiceContext,
  { userId, category, isDemo }: Asked,
): Promise<Ended[]> {
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`;
  const rows = await ctx.db.execute<{ first_seen_at: string; ended_at: string }>(sql`
    with over as (
      select l.id, l.first_seen_at from listings l
      join sources s on s.id = l.source_id
      where l.category = ${category} and l.state in ('sold', 'gone')
        and (l.user_id is null or l.user_id = ${userId})
        and (s.licence = 'demo') = ${isDemo}
        and l.last_seen_at > ${now} - make_interval(days => ${LOOK_BACK_DAYS})
        and (l.forget_at is null or l.forget_at > ${now})
      order by l.last_seen_at desc limit ${ENDED_MAX}
    )
    select over.first_seen_at::text, min(p.observed_from)::text as ended_at
    from over join listing_prices p on p.listing_id = over.id and p.state <> 'active'
    where exists (
      select 1 from listing_prices earlier
      where earlier.listing_id = over.id and earlier.state = 'active'
        and earlier.observed_from < p.observed_from)
    group by over.id, over.first_seen_at`);
  return rows.map((row) => ({
    firstSeenAt: new Date(row.first_seen_at),
    endedAt: new Date(row.ended_at),
  }));
}
