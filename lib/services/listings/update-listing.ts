import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { listings } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import { type Listing, UpdateListingInput } from "@/lib/domain/listing/listing.schema";
import { requireWriter, type ServiceContext } from "../context";
import { requireNextCurrency } from "../require-one-currency";
import { requestRescore } from "../scores/request-rescore";
import { listingColumns, lockOwnListing, toListing } from "./internal";
import { recordPricePoint } from "./record-price-point";

type Args = { ctx: ServiceContext; input: UpdateListingInput & { id: Id<"listing"> } };

/**
 * Changes the given fields of an own listing. Price, shipping or state count as seen now and go into
 * the price history; the import that brought the row no longer owns it.
 */
export async function updateListing({ ctx, input }: Args): Promise<Listing> {
  const { userId } = requireWriter(ctx);
  const { id, ...changes } = input;
  const fields = UpdateListingInput.parse(changes);
  return await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const before = await lockOwnListing(inside, userId, id);
    requireNextCurrency(before, fields);
    const now = ctx.clock.now();
    const isSeen = Boolean(fields.price ?? fields.shipping ?? fields.state);
    const [row] = await tx
      .update(listings)
      .set({
        ...listingColumns(fields),
        ...(isSeen && { lastSeenAt: now }),
        lastRunId: null,
        updatedAt: now,
      })
      .where(eq(listings.id, id))
      .returning();
    assert(row, "a locked row is there to update");
    if (isSeen) await recordPricePoint(tx, row, now);
    await requestRescore({ ctx: inside, input: { listingIds: [id], userId: null } });
    return toListing(row, userId);
  });
}
