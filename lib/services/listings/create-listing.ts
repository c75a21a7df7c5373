import { withTransaction } from "@/db/client";
import { listings } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { CreateListingInput, type Listing } from "@/lib/domain/listing/listing.schema";
import { requireWriter, type ServiceContext } from "../context";
import { requireOneCurrency } from "../require-one-currency";
import { requestRescore } from "../scores/request-rescore";
import { enteredSource } from "../sources/entered-source";
import { asExternalIdConflict, listingColumns, toListing } from "./internal";
import { recordPricePoint } from "./record-price-point";

type Args = { ctx: ServiceContext; input: CreateListingInput };

/** Adds a listing that only its user sees, with its first price point, and asks for its verdict. */
export async function createListing({ ctx, input }: Args): Promise<Listing> {
  const { userId } = requireWriter(ctx);
  const { externalId, title, price, ...fields } = CreateListingInput.parse(input);
  requireOneCurrency(price, fields.shipping);
  const id = ctx.ids.make("listing");
  const now = ctx.clock.now();
  try {
    return await withTransaction(ctx.db, async (tx) => {
      const inside = { ...ctx, db: tx };
      const [row] = await tx
        .insert(listings)
        .values({
          ...listingColumns(fields),
          condition: fields.condition ?? "unknown",
          shippingKind: fields.shipping?.kind ?? "unknown",
          id,
          userId,
          sourceId: await enteredSource(inside, userId),
          externalId: externalId ?? id,
          title,
          priceCents: price.cents,
          priceCurrency: price.currency,
          firstSeenAt: now,
          lastSeenAt: now,
          createdAt: now,
          updatedAt: now,
        })
        .returning();
      assert(row, "an insert returns its row");
      await recordPricePoint(tx, row, now);
      await requestRescore({ ctx: inside, input: { listingIds: [id], userId: null } });
      return toListing(row, userId);
    });
  } catch (error) {
    throw asExternalIdConflict(error);
  }
}
