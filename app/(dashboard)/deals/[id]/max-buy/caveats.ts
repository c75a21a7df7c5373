import { formatPercentBps } from "@/components/format/format-percent-bps";
import type { ResaleInputs } from "@/lib/domain/resale/resale.schema";
import { isTakenLower } from "@/lib/domain/verdict/is-taken-lower";
import type { PlanView } from "./plan-view";

const AMOUNTS = ["packing", "shippingOut", "travel", "minProfit"] as const;

/** What the answer leaves out or is unsure of, each a sentence. */
export function caveats(
  { facts, answer }: PlanView,
  usual: ResaleInputs["usual"],
  locale: string,
): string[] {
  const { market, shippingKind } = facts;
  const { assumptions } = answer;
  const isKnown = market.kind === "known";
  const isForeign = AMOUNTS.some((name) => assumptions[name].from === "other-currency");
  return [
    isKnown && market.basis === "asking" ? askedCaveat(market.haircutBps, locale) : "",
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

function askedCaveat(haircutBps: number | null, locale: string): string {
  if (haircutBps === null) return "Both prices are of asking prices, not sales.";
  if (!isTakenLower(haircutBps)) {
    return "Both prices are of asking prices; things sell for what is asked.";
  }
  const percent = formatPercentBps(haircutBps, locale, { signed: false });
  return `Both prices are of asking prices, taken ${percent} lower because things sell for less than is asked.`;
}
