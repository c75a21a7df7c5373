import { withTransaction } from "@/db/client";
import { listingPlans } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import { type ListingPlan, UpdateListingPlanInput } from "@/lib/domain/resale/listing-plan.schema";
import { requireWriter, type ServiceContext } from "../context";
import { getVisibleCurrency, NO_AMOUNTS, ofListing, PLAN_COLUMNS } from "./internal";

type Args = { ctx: ServiceContext; input: UpdateListingPlanInput & { id: Id<"listing"> } };

/** Changes the given figures of the person's plan for a listing; null goes back to the usual one. */
export async function updateListingPlan({ ctx, input }: Args): Promise<ListingPlan> {
  const { userId } = requireWriter(ctx);
  const { id, ...rest } = input;
  const changes = UpdateListingPlanInput.parse(rest);
  return withTransaction(ctx.db, async (tx) => {
    const currency = await getVisibleCurrency({ ...ctx, db: tx }, userId, id);
    const [before] = await tx
      .select({ currency: listingPlans.currency })
      .from(listingPlans)
      .where(ofListing(userId, id))
      .for("update");
    const voided = before && before.currency !== currency ? NO_AMOUNTS : {};
    const now = ctx.clock.now();
    const set = { ...voided, ...changes, currency, updatedAt: now };
    const [row] = await tx
      .insert(listingPlans)
      .values({ ...set, userId, listingId: id, createdAt: now })
      .onConflictDoUpdate({ target: [listingPlans.userId, listingPlans.listingId], set })
      .returning({ ...PLAN_COLUMNS, currency: listingPlans.currency });
    assert(row, "an upsert returns its row");
    return row;
  });
}
