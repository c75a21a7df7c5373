import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { listings, objectSplits } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { notFound } from "../visible-to";
import { maySpeakFor } from "./may-speak-for";

type Args = { ctx: ServiceContext; input: { readonly id: Id<"listing"> } };

/**
 * "This listing is not that thing": kept for ever. One that the person may speak for leaves the object, and what was
 * said of it is taken back; of another the person alone sees it so. Said again it changes nothing.
 */
export async function splitListing({ ctx, input }: Args): Promise<void> {
  const actor = requireWriter(ctx);
  const { userId } = actor;
  const now = ctx.clock.now();
  await withTransaction(ctx.db, async (tx) => {
    const [row] = await tx
      .select({ objectId: listings.objectId, ownerId: listings.userId })
      .from(listings)
      .where(and(eq(listings.id, input.id), visibleListing(userId, now)))
      .for("update");
    if (!row) throw notFound("listing");
    if (row.objectId === null) return;
    await tx
      .insert(objectSplits)
      .values({ userId, listingId: input.id, objectId: row.objectId, createdAt: now })
      .onConflictDoNothing();
    if (!maySpeakFor(actor, row.ownerId)) return;
    await tx
      .update(listings)
      .set({ objectId: null, updatedAt: now })
      .where(eq(listings.id, input.id));
    await dropKeeps(tx, { listingId: input.id, objectId: row.objectId });
  });
}

/** Also of the last one left: there is nothing that it was said to be the same as. */
async function dropKeeps(
  tx: Transaction,
  { listingId, objectId }: { listingId: Id<"listing">; objectId: Id<"object"> },
): Promise<void> {
  await tx.execute(sql`
    delete from object_keeps where object_id = ${objectId} and (listing_id = ${listingId}
      or (select count(*) from listings l where l.object_id = ${objectId}) < 2)`);
}
