import { sql } from "drizzle-orm";
import type { Source } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { forgetAt } from "./forget-at";
import { instantOf } from "./instant-of";
import { seenPauseMs } from "./seen-pause-ms";

type Args = {
  ctx: ServiceContext;
  input: {
    readonly source: Pick<Source, "id" | "keepMinutes">;
    readonly fetchId: Id<"fetch">;
    /** When the question was last answered in full. */
    readonly readAt: Date;
  };
};

/**
 * A question is answered with "as before": what the last full answer brought is seen again, and only that. One
 * statement; what was written as seen just now is left alone. No authorisation: whoever calls has done it.
 */
export async function seeAgain({ ctx, input }: Args): Promise<void> {
  const { source, fetchId, readAt } = input;
  const now = ctx.clock.now();
  const due = instantOf(new Date(now.getTime() - seenPauseMs(source)));
  await ctx.db.execute(sql`
    with seen as (
      update listings set last_seen_at = ${instantOf(now)}, forget_at = ${forgetAt(source, now)}
      where fetch_id = ${fetchId} and source_id = ${source.id} and state = 'active'
        and last_seen_at >= ${instantOf(readAt)} and last_seen_at <= ${due}
      returning id
    )
    update listing_prices p set observed_until = greatest(p.observed_until, ${instantOf(now)})
    from seen cross join lateral (
      select observed_from from listing_prices one where one.listing_id = seen.id
      order by one.observed_from desc limit 1
    ) last
    where p.listing_id = seen.id and p.observed_from = last.observed_from and p.state = 'active'`);
}
