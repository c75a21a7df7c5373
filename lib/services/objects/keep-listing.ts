import { and, inArray } from "drizzle-orm";
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
  input: { readonly id: Id<"listing">; readonly with?: Id<"listing"> | undefined };
};

/**
 * "This is that thing", or "these two are the same": whichever of them the person may speak for is not taken out of
 * its object by itself any more. Said again, or of a listing that is joined with nothing, it changes nothing.
 * CONFLICT where the two are not joined, or neither is theirs to say.
 */
export async function keepListing({ ctx, input }: Args): Promise<void> {
  const actor = requireWriter(ctx);
  const createdAt = ctx.clock.now();
  const ids = [...new Set([input.id, input.with ?? input.id])];
  await withTransaction(ctx.db, async (tx) => {
    const rows = await tx
      .select({ id: listings.id, objectId: listings.objectId, userId: listings.userId })
      .from(listings)
      .where(and(inArray(listings.id, ids), visibleListing(actor.userId, createdAt)))
      .orderBy(listings.id)
      .for("update");
    if (rows.length < ids.length) throw notFound("listing");
    const objectId = rows[0]?.objectId ?? null;
    if (rows.some((row) => row.objectId !== objectId)) {
      throw new AppError("CONFLICT", "These two are not joined any more.");
    }
    if (objectId === null) return;
    const kept = rows.filter((row) => maySpeakFor(actor, row.userId));
    if (kept.length === 0) {
      throw new AppError("CONFLICT", "It is everybody’s listing: only an admin can say that.");
    }
    await tx
      .insert(objectKeeps)
      .values(kept.map(({ id }) => ({ listingId: id, objectId, userId: actor.userId, createdAt })))
      .onConflictDoNothing();
  });
}
