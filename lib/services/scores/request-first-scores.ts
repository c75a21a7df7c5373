import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";

/** Asks for the verdicts of listings that this transaction has inserted: nobody else has asked, nobody can delete them. */
export async function requestFirstScores(
  tx: Transaction,
  listingIds: readonly Id<"listing">[],
): Promise<void> {
  if (listingIds.length === 0) return;
  await tx.execute(sql`
    insert into rescore_requests (listing_id)
    select id from unnest(${sql.param(listingIds)}::text[]) as fresh(id)`);
}
