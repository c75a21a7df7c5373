import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { type Audience, audienceOf } from "./audience";
import { MODEL_FORMAT } from "./pack-model";

/** Fewer comps are better looked at one by one. */
export const COMPS_MIN = 150;
/** A user's own comps must be this share of everybody's to be worth a model of their own. */
const OWN_SHARE_MIN = 0.25;
/** Comps come or changed since the last training, as a share, from which a new one is tried at once. */
const CHANGED_SHARE = 0.1;
/** Any change is learned from after so many days. */
const AGE_DAYS_MAX = 7;

export type DueAudience = { readonly audience: Audience; readonly compsMark: string };

type Row = {
  audience: "shared" | "demo" | "user";
  userId: Id<"user"> | null;
  comps: number;
  shared: number;
  mark: string;
  /** Of the last training; null where there was none. */
  trained_comps: number | null;
  trained_mark: string | null;
  age_days: number | null;
};

type Args = { ctx: ServiceContext; input?: { readonly isAsked: boolean } };

/**
 * Audiences whose comps differ enough from those their last model was trained on; where a training was
 * asked for, all that have enough. No authorisation: a job's verb.
 */
export async function findDueAudiences({
  ctx,
  input = { isAsked: false },
}: Args): Promise<DueAudience[]> {
  const rows = await ctx.db.execute<Row>(sql`
    with of_audience as (
      select case when s.licence = 'demo' then 'demo' when c.user_id is null then 'shared' else 'user' end as audience,
        case when s.licence = 'demo' then null else c.user_id end as user_id,
        count(*)::int as comps,
        ${MODEL_FORMAT}::text || ':' || count(*) || ':' || sum(hashtextextended(c.id, extract(epoch from c.updated_at)::bigint)) as mark
      from comps c join sources s on s.id = c.source_id group by 1, 2
    ),
    last as (
      select distinct on (audience, user_id) audience, user_id, comp_count, comps_mark, trained_at
      from market_models order by audience, user_id, trained_at desc
    )
    select a.audience, a.user_id as "userId", a.comps,
      case when a.audience = 'user' then concat_ws(' ', a.mark, (select mark from of_audience where audience = 'shared'))
        else a.mark end as mark,
      coalesce((select comps from of_audience where audience = 'shared'), 0) as shared,
      l.comp_count as trained_comps, l.comps_mark as trained_mark,
      (extract(epoch from ${ctx.clock.now().toISOString()}::timestamptz - l.trained_at) / 86400)::float8 as age_days
    from of_audience a left join last l
      on l.audience = a.audience and l.user_id is not distinct from a.user_id
    order by a.audience, a.user_id`);
  return rows
    .filter((row) => hasEnough(row) && (input.isAsked || hasChanged(row)))
    .map((row) => ({ audience: audienceOf(row), compsMark: row.mark }));
}

function hasEnough({ audience, comps, shared }: Row): boolean {
  // Generated prices follow a formula: there is nothing to learn from them.
  if (audience === "demo") return false;
  return comps >= COMPS_MIN && (audience !== "user" || comps >= OWN_SHARE_MIN * shared);
}

function hasChanged({ comps, shared, audience, mark, trained_comps, trained_mark, age_days }: Row) {
  // What this process cannot read is as if there were none.
  if (trained_comps === null || !trained_mark?.startsWith(`${MODEL_FORMAT}:`)) return true;
  if (trained_mark === mark) return false;
  const all = audience === "user" ? comps + shared : comps;
  const isMuch = Math.abs(all - trained_comps) >= CHANGED_SHARE * trained_comps;
  return isMuch || (age_days ?? 0) >= AGE_DAYS_MAX;
}
