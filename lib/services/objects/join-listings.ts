import { and, inArray, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type Listing, listings } from "@/db/schema";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { notApart } from "../deals/not-apart";
import { notePhotos } from "../photos/note-photos";
import { lockJoins } from "./lock-joins";
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
    await lockJoins(tx);
    const { rows, looked } = await takeRequests(tx);
    const counts = { looked, joined: 0, left: 0 };
    await notePhotos(tx, rows, ctx.clock.now());
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

/** What must be kept apart is taken and not looked at. */
async function takeRequests(tx: Transaction): Promise<{ rows: Listing[]; looked: number }> {
  const taken = await tx.execute<{ listing_id: Id<"listing"> }>(sql`
    delete from join_requests where listing_id in (
      select listing_id from join_requests order by listing_id
      limit ${BATCH_ROWS} for update skip locked)
    returning listing_id`);
  const looked = taken.length;
  if (looked === 0) return { rows: [], looked };
  const ids = taken.map((row) => row.listing_id);
  const rows = await tx
    .select()
    .from(listings)
    .where(and(inArray(listings.id, ids), notApart()))
    .orderBy(listings.firstSeenAt, listings.id);
  return { rows, looked };
}

function ownerOf(rows: readonly Listing[], listingId: string): Id<"user"> | null {
  return rows.find(({ id }) => id === listingId)?.userId ?? null;
}
