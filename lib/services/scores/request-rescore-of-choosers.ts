import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { requestRescore } from "./request-rescore";

/**
 * Before comps are deleted: requests a new verdict for everybody who struck one of them out or added it, in the
 * caller's transaction. Their choices go with the comps. No authorisation: the calling verb has done it.
 */
export async function requestRescoreOfChoosers({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { readonly compIds: readonly Id<"comp">[] };
}): Promise<void> {
  const rows = await ctx.db.execute<{ user_id: Id<"user">; listing_ids: Id<"listing">[] }>(sql`
    select user_id, array_agg(distinct listing_id order by listing_id) as listing_ids
    from evidence_choices where comp_id = any(${sql.param(input.compIds)}::text[])
    group by 1 order by 1`);
  for (const { user_id: userId, listing_ids: listingIds } of rows) {
    await requestRescore({ ctx, input: { listingIds, userId } });
  }
}
