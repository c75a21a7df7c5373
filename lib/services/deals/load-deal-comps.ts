import { and, eq, inArray } from "drizzle-orm";
import { comps, listings, sources } from "@/db/schema";
import type { CurrencyCode } from "@/lib/core/currency";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import type { Evidence } from "@/lib/domain/verdict/verdict.schema";
import { requireUser, type ServiceContext } from "../context";
import { visibleTo } from "../visible-to";
import { score, visibleScore } from "./visible-score";

const COMP = {
  id: comps.id,
  title: comps.title,
  url: comps.url,
  priceCents: comps.priceCents,
  priceCurrency: comps.priceCurrency,
  shippingKind: comps.shippingKind,
  shippingCents: comps.shippingCents,
  observedOn: comps.observedOn,
  condition: comps.condition,
  basis: comps.basis,
  sourceName: sources.name,
  licence: sources.licence,
};

/** The comps these ids name, as far as the person may still see them. */
async function visibleComps(ctx: ServiceContext, ids: Id<"comp">[]) {
  const { userId } = requireUser(ctx);
  const rows = await ctx.db
    .select(COMP)
    .from(comps)
    .innerJoin(sources, eq(sources.id, comps.sourceId))
    .where(and(inArray(comps.id, ids), visibleTo(userId, comps.userId)));
  return new Map(rows.map((row) => [row.id as string, row]));
}

type CompRow = typeof visibleComps extends (...args: never[]) => Promise<Map<string, infer Row>>
  ? Row
  : never;

function toDealComp(row: CompRow, evidence: Evidence, currency: CurrencyCode): DealComp {
  const { licence, priceCurrency, priceCents: _price, shippingKind: _kind, ...rest } = row;
  const { shippingCents: _shipping, ...comp } = rest;
  return {
    ...comp,
    price: money(allInCents(row), priceCurrency),
    isDemo: licence === "demo",
    weight: evidence.weight,
    adjusted: priceCurrency === currency ? money(evidence.adjustedCents, currency) : null,
    rejected: evidence.rejected,
  };
}

/** What the person's verdict on a listing rests on: used comps, heaviest first, then the rejected ones. */
export async function loadDealComps(
  ctx: ServiceContext,
  listingId: Id<"listing">,
): Promise<DealComp[]> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select({ evidence: score.evidence, currency: score.currency })
    .from(listings)
    .innerJoin(score, visibleScore(userId))
    .where(and(eq(listings.id, listingId), visibleTo(userId, listings.userId)));
  if (!row || row.evidence.length === 0) return [];
  const found = await visibleComps(
    ctx,
    row.evidence.map(({ compId }) => compId as Id<"comp">),
  );
  const isUnused = ({ rejected }: Evidence) => (rejected === null ? 0 : 1);
  return [...row.evidence]
    .sort((a, b) => isUnused(a) - isUnused(b) || b.weight - a.weight)
    .flatMap((evidence) => {
      const comp = found.get(evidence.compId);
      return comp ? [toDealComp(comp, evidence, row.currency)] : [];
    });
}
