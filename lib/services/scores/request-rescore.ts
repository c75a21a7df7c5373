import { type SQL, sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "@/lib/services/context";

export type RequestRescoreInput = {
  readonly listingIds: readonly Id<"listing">[];
  /** Null: the verdict everybody sees and all that hangs on it; else only what this user sees. */
  readonly userId: Id<"user"> | null;
};

const IDS_PER_STATEMENT = 10_000;

/**
 * Leaves a row for every listing that wants a new verdict, in the caller's transaction. A waiting
 * request is held instead of doubled: no worker can take it before this transaction is visible.
 * Ids that are no listing, or of one that is just being deleted, are passed over. No authorisation: the calling verb has done it.
 */
export async function requestRescore({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: RequestRescoreInput;
}): Promise<void> {
  for (let at = 0; at < input.listingIds.length; at += IDS_PER_STATEMENT) {
    const ids = input.listingIds.slice(at, at + IDS_PER_STATEMENT);
    await ctx.db.execute(requestsFor(ids, input.userId));
  }
}

function requestsFor(listingIds: readonly Id<"listing">[], userId: Id<"user"> | null): SQL {
  // The lateral look-up goes through the index, whatever the planner thinks of a table that grows by the second.
  return sql`
    with wanted as materialized (
      select id as listing_id from listings where id = any(${sql.param(listingIds)}::text[])
      order by id for key share skip locked
    ),
    held as materialized (
      select wanted.listing_id from wanted cross join lateral (
        select from rescore_requests r
        where r.listing_id = wanted.listing_id and r.user_id is not distinct from ${userId}::text
        for share of r skip locked
      ) waiting
    )
    insert into rescore_requests (listing_id, user_id)
    select listing_id, ${userId}::text from wanted
    where listing_id not in (select listing_id from held)`;
}
