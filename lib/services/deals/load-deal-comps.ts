import { and, asc, eq, inArray } from "drizzle-orm";
import { comps, evidenceChoices, listings, sources } from "@/db/schema";
import type { CurrencyCode } from "@/lib/core/currency";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { EvidenceChoice } from "@/lib/domain/deals/evidence-choice.schema";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import type { Evidence } from "@/lib/domain/verdict/verdict.schema";
import { visibleComp } from "../comps/internal";
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
  sourceKind: sources.kind,
  licence: sources.licence,
};

/** The comps these ids name, as far as the person may still see them. */
async function visibleComps(ctx: ServiceContext, ids: readonly string[]) {
  const { userId } = requireUser(ctx);
  const rows = await ctx.db
    .select(COMP)
    .from(comps)
    .innerJoin(sources, eq(sources.id, comps.sourceId))
    .where(and(inArray(comps.id, ids as Id<"comp">[]), visibleComp(ctx, userId)));
  return new Map(rows.map((row) => [row.id as string, row]));
}

type CompRow = typeof visibleComps extends (...args: never[]) => Promise<Map<string, infer Row>>
  ? Row
  : never;

type Place = Pick<DealComp, "weight" | "adjusted" | "rejected" | "choice">;

function toDealComp(row: CompRow, place: Place): DealComp {
  const { licence, priceCurrency, priceCents: _price, shippingKind: _kind, ...rest } = row;
  const { shippingCents: _shipping, ...comp } = rest;
  return {
    ...comp,
    price: money(allInCents(row), priceCurrency),
    isDemo: licence === "demo",
    ...place,
  };
}

async function readChoices(ctx: ServiceContext, listingId: Id<"listing">) {
  const { userId } = requireUser(ctx);
  const rows = await ctx.db
    .select({ compId: evidenceChoices.compId, choice: evidenceChoices.choice })
    .from(evidenceChoices)
    .where(and(eq(evidenceChoices.userId, userId), eq(evidenceChoices.listingId, listingId)))
    .orderBy(asc(evidenceChoices.compId));
  return new Map<string, EvidenceChoice>(rows.map(({ compId, choice }) => [compId, choice]));
}

async function readEvidence(ctx: ServiceContext, listingId: Id<"listing">) {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select({ evidence: score.evidence, currency: score.currency })
    .from(listings)
    .innerJoin(score, visibleScore(userId))
    .where(and(eq(listings.id, listingId), visibleTo(userId, listings.userId)));
  return row;
}

/** Of one that was chosen and that the verdict does not name: it was out of reach, or no verdict was made since. */
function placeOfChosen(choice: EvidenceChoice): Place {
  const rejected = choice === "struck" ? "struck-out" : "not-weighed-yet";
  return { weight: 0, adjusted: null, rejected, choice };
}

/**
 * What the person's verdict on a listing rests on: used comps, heaviest first, then the rejected ones and
 * those that the person chose and no verdict has looked at.
 */
export async function loadDealComps(
  ctx: ServiceContext,
  listingId: Id<"listing">,
): Promise<DealComp[]> {
  const [row, choices] = await Promise.all([
    readEvidence(ctx, listingId),
    readChoices(ctx, listingId),
  ]);
  const places = new Map<string, Place>();
  const placeOf = ({ weight, rejected, adjustedCents, compId }: Evidence, currency: CurrencyCode) =>
    ({
      weight,
      adjusted: money(adjustedCents, currency),
      rejected,
      choice: choices.get(compId) ?? null,
    }) satisfies Place;
  for (const entry of row?.evidence ?? []) {
    if (row) places.set(entry.compId, placeOf(entry, row.currency));
  }
  for (const [compId, choice] of choices) {
    if (!places.has(compId)) places.set(compId, placeOfChosen(choice));
  }
  if (places.size === 0) return [];
  const found = await visibleComps(ctx, [...places.keys()]);
  const isUnused = ([, { rejected }]: [string, Place]) => (rejected === null ? 0 : 1);
  return [...places]
    .sort((a, b) => isUnused(a) - isUnused(b) || b[1].weight - a[1].weight)
    .flatMap(([compId, place]) => {
      const comp = found.get(compId);
      if (!comp) return [];
      const isSame = row?.currency === comp.priceCurrency;
      return [toDealComp(comp, isSame ? place : { ...place, adjusted: null })];
    });
}
