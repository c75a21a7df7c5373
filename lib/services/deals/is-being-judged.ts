import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import { requireUser, type ServiceContext } from "../context";

/**
 * Whether a newer verdict that this person will see is on its way, or may be: which listings the comps speak for
 * that the person has just changed is only known once the job has looked at them.
 */
export async function isBeingJudged(ctx: ServiceContext, id: Id<"listing">): Promise<boolean> {
  const { userId } = requireUser(ctx);
  const waiting = await ctx.db.execute(sql`
    select from rescore_requests
    where listing_id = ${id} and (user_id is null or user_id = ${userId})
    union all
    select from comp_changes where drained_at is null and user_id = ${userId}
    limit 1`);
  return waiting.length > 0;
}
