import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import { requireUser, type ServiceContext } from "../context";

/** Whether a newer verdict that this person will see is on its way. */
export async function isBeingJudged(ctx: ServiceContext, id: Id<"listing">): Promise<boolean> {
  const { userId } = requireUser(ctx);
  const waiting = await ctx.db.execute(sql`
    select from rescore_requests
    where listing_id = ${id} and (user_id is null or user_id = ${userId}) limit 1`);
  return waiting.length > 0;
}
