import { and, asc, eq } from "drizzle-orm";
import { ingestRuns, listingPrices, listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { DealDetail } from "@/lib/domain/deals/deal-detail.schema";
import { requireUser, type ServiceContext } from "../context";
import { loadObject } from "../objects/load-object";
import { observeTimeToSell } from "../resale/observe-time-to-sell";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { notFound } from "../visible-to";
import { homeOf } from "./home-of";
import { isBeingJudged } from "./is-being-judged";
import { loadDealComps } from "./load-deal-comps";
import { loadDeals } from "./load-deals";

type Args = { ctx: ServiceContext; input: { id: Id<"listing"> } };

async function readPrices({ ctx, input }: Args): Promise<DealDetail["prices"]> {
  const rows = await ctx.db
    .select()
    .from(listingPrices)
    .where(eq(listingPrices.listingId, input.id))
    .orderBy(asc(listingPrices.observedFrom));
  return rows.map(({ observedFrom, observedUntil, state, priceCents, priceCurrency }) => ({
    observedFrom,
    observedUntil,
    price: money(priceCents, priceCurrency),
    state,
  }));
}

/** The words of the listing, and the import that brought them where it was the person's own. */
async function readOrigin({ ctx, input }: Args) {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select({
      description: listings.description,
      attributes: listings.attributes,
      fileName: ingestRuns.fileName,
      at: ingestRuns.createdAt,
    })
    .from(listings)
    .leftJoin(ingestRuns, and(eq(ingestRuns.id, listings.lastRunId), eq(ingestRuns.userId, userId)))
    .where(eq(listings.id, input.id));
  return row;
}

/** One deal with its evidence and price history. NOT_FOUND for what is not the person's to see. */
export async function getDeal({ ctx, input }: Args): Promise<DealDetail> {
  const home = homeOf(await getUserPrefs({ ctx }));
  const [deal] = await loadDeals(ctx, { ids: [input.id], home });
  if (!deal) throw notFound("listing");
  const [origin, comps, isWaiting, prices, object, timeToSell] = await Promise.all([
    readOrigin({ ctx, input }),
    loadDealComps(ctx, input.id),
    isBeingJudged(ctx, input.id),
    readPrices({ ctx, input }),
    loadObject(ctx, input.id),
    observeTimeToSell(ctx, deal),
  ]);
  const { description = "", attributes = {}, fileName, at } = origin ?? {};
  return {
    deal,
    description,
    attributes,
    comps,
    isBeingJudged: isWaiting,
    prices,
    object,
    timeToSell,
    lastImport: fileName && at ? { fileName, at } : null,
  };
}
