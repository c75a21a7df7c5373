import { money } from "@/lib/core/money";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import { confidenceOf } from "@/lib/domain/pricing/confidence-of";
import { effectiveCount } from "@/lib/domain/pricing/effective-count";
import { estimateMarketValue } from "@/lib/domain/pricing/estimate-market-value";
import { bandOf } from "@/lib/domain/scoring/band-of";
import { effortOf } from "@/lib/domain/scoring/effort-of";
import { farBelowMarket } from "@/lib/domain/scoring/factors/far-below-market";
import { dayOf } from "@/lib/domain/scoring/judgement-time";
import { valueScore } from "@/lib/domain/scoring/value-score";
import { MODEL_VERSION, WEIGHTS, WEIGHTS_VERSION } from "@/lib/domain/scoring/weights";
import { noVerdict } from "./no-verdict";
import type { Evidence, ValueAxis, Verdict } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";
import { type WeighedComp, type WeighedEvidence, weighEvidence } from "./weigh-evidence";

export type JudgeOptions = {
  /** The moment of judgement: nothing observed on a later day is used. */
  readonly now: Date;
};

/** Ten thousand times the market; a price of 1e12 for a plectrum must still fit its column. */
const DIFFERENCE_BPS_MAX = 100_000_000;

/**
 * The verdict on one listing from the comps of a pool. Pure; the market value does not depend on the
 * listing's own price. Sold prices are taken; asking prices only where those are too few, and named.
 * Too little evidence, no price, or not for sale → `no-verdict` with the reason. Never throws.
 */
export function judgeListing(
  subject: VerdictSubject,
  pool: CompPool,
  options: JudgeOptions,
): Verdict {
  const cents = allInCents({
    priceCents: subject.price.cents,
    shippingKind: subject.shipping.kind,
    shippingCents: subject.shipping.cost?.cents ?? null,
  });
  const isForSale = subject.state === "active";
  const evidence = isForSale ? weighEvidence(subject, pool, dayOf(options.now)) : null;
  const value = evidence
    ? valueAxis(subject, cents, evidence)
    : noVerdict(subject, "not-for-sale", { compCount: 0, effectiveCount: 0 });
  const risk =
    value.kind === "scored"
      ? farBelowMarket(cents, value.market.quantiles, subject.shipping.kind)
      : null;
  return {
    modelVersion: MODEL_VERSION,
    weightsVersion: WEIGHTS_VERSION,
    allIn: money(cents, subject.price.currency),
    value,
    effort: effortOf(subject.shipping, subject.price.cents),
    risk: { reasons: risk ? [risk] : [] },
    evidence: evidence ? evidenceList(evidence) : [],
  };
}

function valueAxis(subject: VerdictSubject, cents: number, evidence: WeighedEvidence): ValueAxis {
  const { used, basis, rejected } = evidence;
  const effective = effectiveCount(used.map((comp) => comp.weight));
  const found = { compCount: used.length, effectiveCount: effective };
  if (cents <= 0) return noVerdict(subject, "no-price", found);
  const confidence = confidenceOf(effective);
  if (confidence === null) {
    const isForeign = rejected.some(({ reason }) => reason === "other-currency");
    const reason = used.length === 0 && isForeign ? "other-currency-only" : "too-few-comps";
    return noVerdict(subject, reason, found);
  }
  const quantiles = estimateMarketValue(used);
  return {
    kind: "scored",
    score: valueScore(cents, quantiles, effective),
    band: bandOf(cents, quantiles),
    confidence,
    differenceBps: differenceBps(cents, quantiles.q50Cents),
    market: { quantiles, basis, ...found },
  };
}

function differenceBps(cents: number, medianCents: number): number {
  return Math.min(DIFFERENCE_BPS_MAX, Math.round((10_000 * (cents - medianCents)) / medianCents));
}

function evidenceList({ used, rejected }: WeighedEvidence): Evidence[] {
  return [
    ...used.map((comp) => toEvidence(comp, null)),
    ...rejected
      .slice(0, WEIGHTS.compsRejectedMax)
      .map(({ comp, reason }) => toEvidence(comp, reason)),
  ];
}

function toEvidence(comp: WeighedComp, rejected: Evidence["rejected"]): Evidence {
  return {
    compId: comp.compId,
    // Four decimals are enough to draw; a used comp never shows as weightless.
    weight: Math.max(0.0001, Math.round(comp.weight * 10_000) / 10_000),
    adjustedCents: Math.min(Number.MAX_SAFE_INTEGER, Math.round(Math.exp(comp.logCents))),
    rejected,
  };
}
