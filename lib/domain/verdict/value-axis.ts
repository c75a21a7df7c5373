import { confidenceOf } from "@/lib/domain/pricing/confidence-of";
import { effectiveCount } from "@/lib/domain/pricing/effective-count";
import { bandOf } from "@/lib/domain/scoring/band-of";
import { valueScore } from "@/lib/domain/scoring/value-score";
import { noVerdict } from "./no-verdict";
import type { ValuedMarket } from "./value-market";
import type { Confidence, EvidenceTier, ValueAxis } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";
import type { WeighedEvidence } from "./weigh-evidence";

/** Ten thousand times the market; a price of 1e12 for a plectrum must still fit its column. */
const DIFFERENCE_BPS_MAX = 100_000_000;

/** Where an all-in price stands in a market value, or why that cannot be said. */
export function valueAxis(
  subject: VerdictSubject,
  allInCents: number,
  { used, basis, haircut, rejected }: Omit<WeighedEvidence, "day">,
  valued: ValuedMarket | null,
): ValueAxis {
  const effective = effectiveCount(used.map((comp) => comp.weight));
  const found = { compCount: used.length, effectiveCount: effective };
  if (allInCents <= 0) return noVerdict(subject, "no-price", found);
  const strength = valued && strengthOf(effective, valued.tier);
  if (!valued || !strength) {
    const isForeign = rejected.some(({ reason }) => reason === "other-currency");
    const reason = used.length === 0 && isForeign ? "other-currency-only" : "too-few-comps";
    return noVerdict(subject, reason, found);
  }
  const { quantiles, smooth, learned } = valued;
  return {
    kind: "scored",
    score: valueScore(allInCents, smooth, learned ? Number.POSITIVE_INFINITY : effective),
    band: bandOf(allInCents, quantiles),
    confidence: strength.confidence,
    differenceBps: differenceBps(allInCents, quantiles.q50Cents),
    market: {
      quantiles,
      basis,
      haircutBps: bpsOf(haircut),
      tier: strength.tier,
      learned,
      ...found,
    },
  };
}

/** How sure a verdict may be; null is too little to go by. What was learned alone is never more than thin. */
function strengthOf(
  effective: number,
  tier: ValuedMarket["tier"],
): { confidence: Confidence; tier: EvidenceTier } | null {
  if (tier === "guess") return null;
  const confidence = confidenceOf(effective);
  if (confidence) return { confidence, tier: tier === "comps" ? "comps" : "blend" };
  if (tier !== "model") return null;
  return { confidence: "thin", tier };
}

/** As a share taken off: ln .92 → 800. */
function bpsOf(haircut: number | null): number | null {
  return haircut === null ? null : Math.round(10_000 * -Math.expm1(haircut));
}

function differenceBps(cents: number, medianCents: number): number {
  return Math.min(DIFFERENCE_BPS_MAX, Math.round((10_000 * (cents - medianCents)) / medianCents));
}
