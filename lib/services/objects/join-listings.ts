import { inArray, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type Listing, listings } from "@/db/schema";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { printListings } from "./print-listings";
import { settleListings } from "./settle-listings";

const BATCH_ROWS = 100;
const LIMIT_MS = 45_000;

export type JoinCounts = {
  looked: number;
  joined: number;
  /** Taken out of an object that later listings spoke against. */
  left: number;
  isUnfinished: number;
};

/**
 * Asks of every listing that waits which object it is of, joins it where that is clear, and undoes joins that it
 * speaks against. A listing of one's own may join a shared one, never the other way round, and nobody sees more of
 * an object than the listings they see. For jobs: no authorisation.
 */
export async function joinListings({ ctx }: { ctx: ServiceContext }): Promise<JoinCounts> {
  const counts = { looked: 0, joined: 0, left: 0, isUnfinished: 0 };
  const endMs = ctx.clock.now().getTime() + LIMIT_MS;
  for (;;) {
    ctx.signal?.throwIfAborted();
    const batch = await joinBatch(ctx);
    counts.looked += batch.looked;
    counts.joined += batch.joined;
    counts.left += batch.left;
    // What a batch asks again waits for the next one.
    if (batch.looked === 0) return counts;
    if (ctx.clock.now().getTime() >= endMs) return { ...counts, isUnfinished: 1 };
  }
}

function joinBatch(ctx: ServiceContext): Promise<Omit<JoinCounts, "isUnfinished">> {
  return withTransaction(ctx.db, async (tx) => {
    // One at a time: two that look at the same moment would each make an object of the same thing.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('join listings', 0))`);
    const counts = { looked: 0, joined: 0, left: 0 };
    const rows = await takeRequests(tx);
    counts.looked = rows.length;
    const printed = await printListings(tx, rows, ctx.clock.now());
    const askedBy = groupBy(printed, ({ print }) => ownerOf(rows, print.listingId));
    for (const [ownerId, asked] of askedBy) {
      const { joined, left } = await settleListings(ctx, tx, { ownerId, asked });
      counts.joined += joined;
      counts.left += left;
    }
    return counts;
  });
}

async function takeRequests(tx: Transaction): Promise<Listing[]> {
  const taken = await tx.execute<{ listing_id: Id<"listing"> }>(sql`
    delete from join_requests where listing_id in (
      select listing_id from join_requests order by asked_at, listing_id
      limit ${BATCH_ROWS} for update skip locked)
    returning listing_id`);
  if (taken.length === 0) return [];
  const ids = taken.map((row) => row.listing_id);
  return await tx
    .select()
    .from(listings)
    .where(inArray(listings.id, ids))
    .orderBy(listings.firstSeenAt, listings.id);
}

function ownerOf(rows: readonly Listing[], listingId: string): Id<"user"> | null {
  return rows.find(({ id }) => id === listingId)?.userId ?? null;
}
