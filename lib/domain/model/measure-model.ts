import { money } from "@/lib/core/money";
import { dayOf } from "@/lib/domain/matching/comp-columns";
import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { createMarket } from "@/lib/domain/verdict/market";
import type { VerdictSubject } from "@/lib/domain/verdict/verdict-subject";
import { weighEvidence } from "@/lib/domain/verdict/weigh-evidence";
import type { Outcome } from "./accuracy";
import type { MarketModel } from "./market-model";
import type { TrainingComp } from "./training-comp";

/**
 * What a model says of comps it never saw, each on its own day and with the other comps to compare
 * with; null where it says nothing. What was asked is measured with as the model brings it to sold terms.
 */
export function measureModel(
  model: MarketModel,
  known: readonly TrainingComp[],
  heldBack: readonly TrainingComp[],
): (Outcome | null)[] {
  const market = createMarket(known, { model });
  const newest = known.reduce((day, comp) => Math.max(day, dayOf(comp)), -1);
  return heldBack.map((comp) => {
    const subject = subjectOf(comp);
    const day = dayOf(comp) < 0 ? newest : dayOf(comp);
    const valued = market.valueOf(subject, weighEvidence(subject, market.pool, day));
    return valued && { quantiles: valued.quantiles, truthCents: truthCents(comp, model) };
  });
}

function truthCents({ allInCents, basis, category }: TrainingComp, { comparison }: MarketModel) {
  if (basis !== "asking") return allInCents;
  return allInCents * Math.exp(ofCategory(comparison.haircut, category) ?? 0);
}

/** Its price is the shipping-free all-in price: what a buyer paid. */
function subjectOf(comp: TrainingComp): VerdictSubject {
  return {
    ...comp,
    listingId: null,
    price: money(comp.allInCents, comp.currency),
    shipping: { kind: comp.shippingKind, cost: null },
    state: "active",
  };
}
