import { chooseOutlet } from "@/lib/domain/fees/choose-outlet";
import type { FeeTerms } from "@/lib/domain/fees/fee-schedule.schema";
import { netProceeds } from "@/lib/domain/fees/net-proceeds";
import { maxBuy } from "./max-buy";
import { profitAt } from "./profit-at";
import type {
  Assumptions,
  ResaleAnswer,
  ResaleFacts,
  ResaleInputs,
  Scenario,
  TimeToSell,
} from "./resale.schema";
import { resolveAssumptions } from "./resolve-assumptions";

type Outcome = { readonly kind: "scenario"; readonly scenario: Scenario } | { kind: "too-large" };

const HOURS_A_DAY = 24;

/** Under a day a thing is sold within the day: nobody does it twice. */
function perDay(profitCents: number, time: TimeToSell): number | null {
  if (time.kind !== "observed") return null;
  return Math.round(profitCents / Math.max(1, time.halfHours / HOURS_A_DAY));
}

type Priced = {
  readonly saleCents: number;
  readonly terms: FeeTerms;
  readonly facts: ResaleFacts;
  readonly assumptions: Assumptions;
  readonly timeToSell: TimeToSell;
};

function priceScenario({ saleCents, terms, facts, assumptions, timeToSell }: Priced): Outcome {
  const figure = (name: keyof Assumptions) => assumptions[name].value ?? 0;
  const buyerShippingCents = Math.min(saleCents, figure("buyerShipping"));
  const net = netProceeds({
    salePriceCents: saleCents - buyerShippingCents,
    buyerShippingCents,
    salesTaxBps: figure("salesTax"),
    schedule: terms,
    promoBps: figure("promo"),
    returnReserveBps: figure("returnReserve"),
    shippingCostCents: figure("shippingOut"),
    packingCents: figure("packing"),
  });
  if (net.kind !== "net") return { kind: "too-large" };
  const { netCents, taxCents, lines } = net;
  const costs = { travelCents: figure("travel"), repairCents: figure("repair") };
  const most = maxBuy({
    ...costs,
    netCents,
    roiBps: figure("roi"),
    minProfitCents: figure("minProfit"),
  });
  const profit = profitAt({ ...costs, netCents, priceCents: facts.allInCents });
  const profitPerDayCents = perDay(profit.profitCents, timeToSell);
  const figures = { saleCents, taxCents, lines, netCents, ...most, ...profit, profitPerDayCents };
  return { kind: "scenario", scenario: figures };
}

/**
 * The most to pay to resell, at the cautious and at the typical sale price, with every figure it rests on.
 * No market price and none of the person's own → `no-market`; no fees known for where it is sold in this
 * currency → `no-fee-schedule`; a price that cannot be calculated with → `too-large`. Never throws.
 */
export function resaleAnswer(inputs: ResaleInputs): ResaleAnswer {
  const { facts, usual, plan, outlets, timeToSell } = inputs;
  const outlet = chooseOutlet(outlets, plan.sellOn ?? usual.sellOn);
  const assumptions = resolveAssumptions({ facts, usual, plan, outlet });
  const nothing = { outlet: outlet?.key ?? null, assumptions, cautious: null, typical: null };
  const sales = [assumptions.cautiousSale.value, assumptions.typicalSale.value];
  if (sales.every((cents) => cents === null)) return { kind: "no-market", ...nothing };
  if (outlet === null) return { kind: "no-fee-schedule", ...nothing };
  const shared = { terms: outlet.terms, facts, assumptions, timeToSell };
  const [cautious, typical] = sales.map((saleCents) =>
    saleCents === null ? null : priceScenario({ ...shared, saleCents }),
  );
  if (cautious?.kind === "too-large" || typical?.kind === "too-large") {
    return { kind: "too-large", ...nothing };
  }
  return {
    ...nothing,
    kind: "answer",
    cautious: cautious?.scenario ?? null,
    typical: typical?.scenario ?? null,
  };
}
