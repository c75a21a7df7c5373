import type { Id } from "@/lib/core/ids";
import { feeOutlets } from "@/lib/domain/fees/fee-outlets";
import { ResalePrefs } from "@/lib/domain/prefs/resale-prefs.schema";
import type { Resale, TimeToSell } from "@/lib/domain/resale/resale.schema";
import { resaleAnswer } from "@/lib/domain/resale/resale-answer";
import { resaleFacts } from "@/lib/domain/resale/resale-facts";
import type { ServiceContext } from "../context";
import { homeOf } from "../deals/home-of";
import { loadDeals } from "../deals/load-deals";
import { listFeeOverrides } from "../fee-overrides/list-fee-overrides";
import { listFeeSchedules } from "../fee-schedules/list-fee-schedules";
import { getListingPlan } from "../listing-plans/get-listing-plan";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { notFound } from "../visible-to";
import { observeTimeToSell } from "./observe-time-to-sell";

type Args = {
  ctx: ServiceContext;
  /** `timeToSell` where it is known already. */
  input: { id: Id<"listing">; timeToSell?: TimeToSell };
};

/** What reselling a listing comes to for the person, with all it is calculated from. */
export async function getResale({ ctx, input }: Args): Promise<Resale> {
  const prefs = await getUserPrefs({ ctx });
  const [deal] = await loadDeals(ctx, { ids: [input.id], home: homeOf(prefs) });
  if (!deal) throw notFound("listing");
  const [plan, schedules, overrides, time] = await Promise.all([
    getListingPlan({ ctx, input }),
    listFeeSchedules({ ctx }),
    listFeeOverrides({ ctx }),
    input.timeToSell ?? observeTimeToSell(ctx, deal),
  ]);
  const inputs = {
    facts: resaleFacts(deal),
    usual: ResalePrefs.parse(prefs),
    plan,
    outlets: feeOutlets({
      schedules,
      overrides,
      currency: deal.price.currency,
      category: deal.category,
      now: ctx.clock.now(),
    }),
    timeToSell: time,
  };
  return { ...inputs, answer: resaleAnswer(inputs) };
}
