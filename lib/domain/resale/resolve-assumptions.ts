import type { FeeOutlet } from "@/lib/domain/fees/fee-outlet.schema";
import type { ResalePrefs } from "@/lib/domain/prefs/resale-prefs.schema";
import type { ListingPlanFields } from "./listing-plan.schema";
import type { Assumed, Assumptions, ResaleFacts } from "./resale.schema";
import { travelCents } from "./travel-cents";

type Given = {
  readonly facts: ResaleFacts;
  readonly usual: ResalePrefs;
  readonly plan: ListingPlanFields;
  /** Where it is sold; null when no fees are known. */
  readonly outlet: FeeOutlet | null;
};

/** A figure that the listing's plan may replace. */
function planned(value: number | null, fallback: Omit<Assumed, "usual">): Assumed {
  const usual = fallback.value;
  return value === null ? { ...fallback, usual } : { value, from: "plan", usual };
}

const known = (value: number): Omit<Assumed, "usual"> => ({ value, from: "usual" });

function sale(q: number | null): Omit<Assumed, "usual"> {
  return { value: q, from: q === null ? "not-known" : "market" };
}

/**
 * Every figure that a resale rests on, each from the nearest that says it: the listing's plan, the market or the
 * person's usual figures. Usual amounts of another currency do not count, but nothing is nothing in all of them.
 */
export function resolveAssumptions({ facts, usual, plan, outlet }: Given): Assumptions {
  const amount = (cents: number | null): Omit<Assumed, "usual"> => {
    if (cents === null) return { value: null, from: "not-known" };
    if (cents === 0 || usual.resaleCurrency === facts.currency) return known(cents);
    return { value: null, from: "other-currency" };
  };
  const { market } = facts;
  const isFetched = outlet?.isPickedUp ?? false;
  return {
    cautiousSale: planned(
      plan.cautiousSaleCents,
      sale(market.kind === "known" ? market.q25Cents : null),
    ),
    typicalSale: planned(
      plan.typicalSaleCents,
      sale(market.kind === "known" ? market.q50Cents : null),
    ),
    buyerShipping: planned(plan.buyerShippingCents, known(0)),
    shippingOut: planned(plan.shippingOutCents, amount(isFetched ? 0 : usual.shippingOutCents)),
    packing: planned(plan.packingCents, amount(isFetched ? 0 : usual.packingCents)),
    travel: planned(plan.travelCents, amount(travelCents(facts, usual))),
    repair: planned(plan.repairCents, known(0)),
    minProfit: planned(plan.minProfitCents, amount(usual.minProfitCents)),
    roi: planned(plan.roiBps, known(usual.targetRoiBps)),
    returnReserve: planned(plan.returnReserveBps, known(usual.returnReserveBps)),
    promo: planned(plan.promoBps, known(usual.promoBps)),
    salesTax: planned(plan.salesTaxBps, known(usual.salesTaxBps)),
  };
}
