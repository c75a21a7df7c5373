import type { ResaleInputs } from "@/lib/domain/resale/resale.schema";
import type { PlanView } from "./plan-view";

const AMOUNTS = ["packing", "shippingOut", "travel", "minProfit"] as const;

/** What the answer leaves out or is unsure of, each a sentence. */
export function caveats({ facts, answer }: PlanView, usual: ResaleInputs["usual"]): string[] {
  const { market, shippingKind } = facts;
  const { assumptions } = answer;
  const isKnown = market.kind === "known";
  const isForeign = AMOUNTS.some((name) => assumptions[name].from === "other-currency");
  return [
    isKnown && market.basis === "asking" ? "Both prices are of asking prices, not sales." : "",
    isKnown && market.confidence === "thin" ? "The market is thin: both prices are unsure." : "",
    assumptions.shippingOut.from === "not-known"
      ? "What shipping it to the buyer costs is not known and not counted."
      : "",
    shippingKind === "unknown"
      ? "What getting it shipped to you costs is not known and not counted."
      : "",
    assumptions.travel.from === "not-known"
      ? "How far away it is, is not known: the way is not counted."
      : "",
    isForeign
      ? `Your usual amounts are in ${usual.resaleCurrency} and not counted here; set them for this one.`
      : "",
  ].filter((sentence) => sentence !== "");
}
