import { listingPlans } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { EMPTY_PLAN, type ListingPlan } from "@/lib/domain/resale/listing-plan.schema";
import { requireWriter, type ServiceContext } from "../context";
import { getVisibleCurrency, ofListing } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"listing"> } };

/** Back to what the person usually assumes, in everything; answers with the empty plan. */
export async function deleteListingPlan({ ctx, input }: Args): Promise<ListingPlan> {
  const { userId } = requireWriter(ctx);
  const currency = await getVisibleCurrency(ctx, userId, input.id);
  await ctx.db.delete(listingPlans).where(ofListing(userId, input.id));
  return { ...EMPTY_PLAN, currency };
}
