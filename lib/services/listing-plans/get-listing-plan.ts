import { listingPlans } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ListingPlan } from "@/lib/domain/resale/listing-plan.schema";
import { requireUser, type ServiceContext } from "../context";
import { getVisibleCurrency, ofListing, PLAN_COLUMNS, planIn } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"listing"> } };

/** What the person assumes for a listing; all null where they assume what they usually do. */
export async function getListingPlan({ ctx, input }: Args): Promise<ListingPlan> {
  const { userId } = requireUser(ctx);
  const currency = await getVisibleCurrency(ctx, userId, input.id);
  const [row] = await ctx.db
    .select({ ...PLAN_COLUMNS, currency: listingPlans.currency })
    .from(listingPlans)
    .where(ofListing(userId, input.id));
  return planIn(currency, row);
}
