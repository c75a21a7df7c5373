import { and, eq, inArray } from "drizzle-orm";
import { comps, listings, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import type { EvidenceComp, EvidenceEntry } from "@/lib/domain/verdict/evidence-comp.schema";
import { visibleComp } from "../comps/internal";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { toDealVerdict } from "../deals/to-deal-verdict";
import { score, visibleScore } from "../deals/visible-score";
import { moneyOrNull } from "../money-columns";
import { notFound } from "../visible-to";

type Args = { ctx: ServiceContext; input: { listingId: Id<"listing"> } };

export type ListingEvidence = {
  /** Null until the listing was judged. */
  readonly verdict: DealVerdict | null;
  /** Used comps first, heaviest first; then those that were not used, with the reason. */
  readonly evidence: readonly EvidenceEntry[];
};

/** The verdict that the person sees on a listing, with every comp that was looked at for it. */
export async function listEvidence({ ctx, input }: Args): Promise<ListingEvidence> {
  const { userId } = requireUser(ctx);
  const [found] = await ctx.db
    .select({ id: listings.id, score })
    .from(listings)
    .leftJoin(score, visibleScore(userId))
    .where(and(eq(listings.id, input.listingId), visibleListing(userId, ctx.clock.now())));
  if (!found) throw notFound("listing");
  if (!found.score) return { verdict: null, evidence: [] };
  const { evidence } = found.score;
  const byId = await loadComps(
    ctx,
    userId,
    evidence.map((one) => one.compId),
  );
  return {
    verdict: toDealVerdict(found.score),
    evidence: evidence.map((one) => ({ ...one, comp: byId.get(one.compId) ?? null })),
  };
}

const COMP = {
  id: comps.id,
  userId: comps.userId,
  title: comps.title,
  priceCents: comps.priceCents,
  currency: comps.priceCurrency,
  shippingKind: comps.shippingKind,
  shippingCents: comps.shippingCents,
  condition: comps.condition,
  conditionText: comps.conditionText,
  basis: comps.basis,
  observedOn: comps.observedOn,
  url: comps.url,
  sourceName: sources.name,
  licence: sources.licence,
};

async function loadComps(
  ctx: ServiceContext,
  userId: Id<"user">,
  ids: readonly string[],
): Promise<Map<string, EvidenceComp>> {
  const rows = await ctx.db
    .select(COMP)
    .from(comps)
    .innerJoin(sources, eq(sources.id, comps.sourceId))
    .where(and(inArray(comps.id, ids as Id<"comp">[]), visibleComp(ctx, userId)));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        title: row.title,
        price: money(row.priceCents, row.currency),
        shipping: {
          kind: row.shippingKind,
          cost: moneyOrNull(row.shippingCents, row.currency),
        },
        allIn: money(allInCents(row), row.currency),
        condition: row.condition,
        conditionText: row.conditionText,
        basis: row.basis,
        observedOn: row.observedOn,
        url: row.url,
        sourceName: row.sourceName,
        isDemo: row.licence === "demo",
        isOwn: row.userId === userId,
      },
    ]),
  );
}
