import { and, eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { listings, objectSplits } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { notFound } from "../visible-to";
import { dropKeep } from "./keep-listing";

type Args = { ctx: ServiceContext; input: { readonly id: Id<"listing"> } };

/**
 * "This listing is not that thing": kept for ever. A listing of one's own leaves the object; of a shared one the
 * person alone sees it so. Said again it changes nothing.
 */
export async function splitListing({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
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
    if (row.ownerId !== userId) return;
    await dropKeep(tx, { listingId: input.id, objectId: row.objectId });
    await tx
      .update(listings)
      .set({ objectId: null, updatedAt: now })
      .where(eq(listings.id, input.id));
  });
}
