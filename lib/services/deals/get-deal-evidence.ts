import type { Id } from "@/lib/core/ids";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import type { ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { isBeingJudged } from "./is-being-judged";
import { loadDealComps } from "./load-deal-comps";
import { loadDeals } from "./load-deals";

type Args = { ctx: ServiceContext; input: { id: Id<"listing"> } };

/** The verdict a person sees on a listing, with the comps it rests on. */
export async function getDealEvidence({ ctx, input }: Args): Promise<DealEvidence> {
  // First: a verdict that comes between the two is then at worst asked for once more.
  const isWaiting = await isBeingJudged(ctx, input.id);
  const [[deal], comps] = await Promise.all([
    loadDeals(ctx, { ids: [input.id], home: null }),
    loadDealComps(ctx, input.id),
  ]);
  if (!deal) throw notFound("listing");
  return { verdict: deal.verdict, comps, isBeingJudged: isWaiting };
}
