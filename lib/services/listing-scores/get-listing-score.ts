import { and, eq } from "drizzle-orm";
import { listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ListingScoreWithEvidence } from "@/lib/domain/listing-score/listing-score.schema";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { toDealVerdict } from "../deals/to-deal-verdict";
import { score, visibleScore } from "../deals/visible-score";
import { notFound } from "../visible-to";

type Args = { ctx: ServiceContext; input: { id: Id<"score"> } };

/** A verdict that the person sees, with its evidence. */
export async function getListingScore({ ctx, input }: Args): Promise<ListingScoreWithEvidence> {
  const { userId } = requireUser(ctx);
  const [found] = await ctx.db
    .select({ row: score })
    .from(listings)
    .innerJoin(score, visibleScore(userId))
    .where(and(eq(score.id, input.id), visibleListing(userId, ctx.clock.now())));
  if (!found) throw notFound("verdict");
  const { row } = found;
  return {
    ...toDealVerdict(row),
    id: row.id,
    listingId: row.listingId,
    evidence: row.evidence.map((entry) =>
      entry.rejected === "other-currency" ? { ...entry, adjustedCents: null } : entry,
    ),
  };
}
