import { and, eq } from "drizzle-orm";
import { listingPlans, listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import {
  EMPTY_PLAN,
  type ListingPlan,
  type ListingPlanFields,
} from "@/lib/domain/resale/listing-plan.schema";
import type { ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { notFound } from "../visible-to";

type Columns = Record<keyof ListingPlanFields, unknown>;

/** The columns that a person sets; kept apart so that no field is forgotten. */
export const PLAN_COLUMNS = {
  sellOn: listingPlans.sellOn,
  cautiousSaleCents: listingPlans.cautiousSaleCents,
  typicalSaleCents: listingPlans.typicalSaleCents,
  buyerShippingCents: listingPlans.buyerShippingCents,
  shippingOutCents: listingPlans.shippingOutCents,
  packingCents: listingPlans.packingCents,
  travelCents: listingPlans.travelCents,
  repairCents: listingPlans.repairCents,
  minProfitCents: listingPlans.minProfitCents,
  roiBps: listingPlans.roiBps,
  returnReserveBps: listingPlans.returnReserveBps,
  promoBps: listingPlans.promoBps,
  salesTaxBps: listingPlans.salesTaxBps,
} satisfies Columns;

export const ofListing = (userId: Id<"user">, listingId: Id<"listing">) =>
  and(eq(listingPlans.userId, userId), eq(listingPlans.listingId, listingId));

/** The currency of a listing that the person may see, or NOT_FOUND. */
export async function getVisibleCurrency(
  ctx: ServiceContext,
  userId: Id<"user">,
  id: Id<"listing">,
): Promise<string> {
  const [listing] = await ctx.db
    .select({ currency: listings.priceCurrency })
    .from(listings)
    .where(and(eq(listings.id, id), visibleListing(userId, ctx.clock.now())));
  if (!listing) throw notFound("listing");
  return listing.currency;
}

/** What no longer holds when a listing changes its currency: every amount; rates and the place to sell stay. */
export const NO_AMOUNTS = {
  cautiousSaleCents: null,
  typicalSaleCents: null,
  buyerShippingCents: null,
  shippingOutCents: null,
  packingCents: null,
  travelCents: null,
  repairCents: null,
  minProfitCents: null,
} satisfies Partial<ListingPlanFields>;

/** A stored plan as it holds for a listing in this currency. */
export function planIn(currency: string, row: ListingPlan | undefined): ListingPlan {
  if (!row) return { ...EMPTY_PLAN, currency };
  return row.currency === currency ? row : { ...row, ...NO_AMOUNTS, currency };
}
