import { and, eq, inArray } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { listings, objectKeeps } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { notFound } from "../visible-to";
import { maySpeakFor } from "./may-speak-for";

type Args = {
  ctx: ServiceContext;
  input: { readonly id: Id<"listing">; readonly with: Id<"listing"> };
};

/**
 * "These two are the same thing": whichever of them the person may speak for is not taken out of their object by
 * itself any more. Said again it changes nothing. CONFLICT where they are not joined, or neither is theirs to say.
 */
export async function keepListing({ ctx, input }: Args): Promise<void> {
  const actor = requireWriter(ctx);
  const now = ctx.clock.now();
  await withTransaction(ctx.db, async (tx) => {
    const rows = await tx
      .select({ id: listings.id, objectId: listings.objectId, userId: listings.userId })
      .from(listings)
      .where(and(inArray(listings.id, [input.id, input.with]), visibleListing(actor.userId, now)))
      .orderBy(listings.id)
      .for("update");
    const [one, other] = rows;
    if (!one || !other) throw notFound("listing");
    const { objectId } = one;
    if (objectId === null || objectId !== other.objectId) {
      throw new AppError("CONFLICT", "These two are not joined any more.");
    }
    const kept = rows.filter((row) => maySpeakFor(actor, row.userId));
    if (kept.length === 0) {
      throw new AppError("CONFLICT", "Both are everybody’s listings: only an admin can say that.");
    }
    await tx
      .insert(objectKeeps)
      .values(
        kept.map(({ id }) => ({ listingId: id, objectId, userId: actor.userId, createdAt: now })),
      )
      .onConflictDoNothing();
  });
}

/** What was kept is free again. */
export async function dropKeep(
  tx: ServiceContext["db"],
  { listingId, objectId }: { listingId: Id<"listing">; objectId: Id<"object"> },
): Promise<void> {
  await tx
    .delete(objectKeeps)
    .where(and(eq(objectKeeps.listingId, listingId), eq(objectKeeps.objectId, objectId)));
}
