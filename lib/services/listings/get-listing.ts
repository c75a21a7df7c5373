import { and, eq } from "drizzle-orm";
import { listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Listing } from "@/lib/domain/listing/listing.schema";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { notFound } from "../visible-to";
import { toListing } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"listing"> } };

export async function getListing({ ctx, input }: Args): Promise<Listing> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select()
    .from(listings)
    .where(and(eq(listings.id, input.id), visibleListing(userId, ctx.clock.now())));
  if (!row) throw notFound("listing");
  return toListing(row, userId);
}
