import { type IntervalFactors, NO_FACTORS } from "@/lib/domain/ledger/interval-factors";
import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { foldCategory } from "@/lib/domain/matching/fold-category";
import type { MarketModel } from "@/lib/domain/model/market-model";
import { blendMarketValue } from "@/lib/domain/pricing/blend-market-value";
import type { BlendModel } from "@/lib/domain/pricing/blend-model";
import { estimateMarketValue } from "@/lib/domain/pricing/estimate-market-value";
import type { FeatureSubject } from "@/lib/domain/pricing/hedonic/feature-subject";
import { createHedonicEstimator } from "@/lib/domain/pricing/hedonic/hedonic-model";
import { snapToGrid } from "@/lib/domain/pricing/price-grid";
import { widenInterval } from "@/lib/domain/pricing/widen-interval";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { EvidenceBasis, EvidenceTier, LearnedPrice, Quantiles } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";
import type { WeighedEvidence } from "./weigh-evidence";

/** `guess` is what the model says of kinds of things that it hardly knows: no ground for a verdict. */
export type ValuedMarket = {
  readonly quantiles: Quantiles;
  /** The same before they were drawn to round figures: two prices a unit apart are not equally good. */
  readonly smooth: Quantiles;
  readonly tier: EvidenceTier | "guess";
  readonly learned: LearnedPrice | null;
};

/** What things of this kind bring, from the comps and from what was learned; null from neither. */
export type MarketValuer = (
  subject: VerdictSubject,
  evidence: WeighedEvidence,
) => ValuedMarket | null;

/**
 * Makes the function that turns evidence into a market value, its interval stretched as earlier ones
 * of the category turned out to need. It never sees the listing's own price.
 */
export function createMarketValuer(
  { value }: MarketModel,
  { factors }: IntervalFactors = NO_FACTORS,
): MarketValuer {
  const estimate = value ? createHedonicEstimator(value.hedonic) : null;
  return (subject, evidence) => {
    const widening = ofCategory(factors, subject.category);
    if (!value || !estimate || !mayLearnedSpeak(subject, evidence, value.blend)) {
      return valueComps(evidence, widening);
    }
    const { logCents, logSpread, disagreement } = estimate(featuresOf(subject, evidence.basis));
    const learned = { logCents: logCents + (evidence.haircut ?? 0), logSpread, disagreement };
    return valueBlend(subject, evidence, { learned, blend: value.blend, widening });
  };
}

/** Named one by one: copying whole objects is slow here, and every judgement asks. */
function featuresOf(subject: VerdictSubject, basis: EvidenceBasis): FeatureSubject {
  const { title, description, category, brand, condition, conditionText } = subject;
  const { currency } = subject.price;
  const shippingKind = subject.shipping.kind;
  return {
    title,
    description,
    category,
    brand,
    condition,
    conditionText,
    currency,
    basis,
    shippingKind,
  };
}

/** What comps say alone. */
export function valueComps(
  { used }: Pick<WeighedEvidence, "used">,
  widening = 1,
): ValuedMarket | null {
  if (used.length === 0) return null;
  const quantiles = widenInterval(estimateMarketValue(used), widening);
  return { quantiles, smooth: quantiles, tier: "comps", learned: null };
}

/** Where enough of a category was learned from, or where there is nothing else. */
function mayLearnedSpeak(
  { category }: VerdictSubject,
  { used }: WeighedEvidence,
  blend: BlendModel,
): boolean {
  return used.length === 0 || rowsOf(blend, category) >= WEIGHTS.modelRowsMin;
}

function rowsOf(blend: BlendModel, category: string | null): number {
  return blend.rows.get(foldCategory(category)) ?? 0;
}

type Learned = {
  readonly learned: LearnedPrice;
  readonly blend: BlendModel;
  readonly widening?: number;
};

/** What comps and what was learned say together. */
export function valueBlend(
  { category, price }: Pick<VerdictSubject, "category" | "price">,
  { used, day }: Pick<WeighedEvidence, "used" | "day">,
  { learned, blend, widening = 1 }: Learned,
): ValuedMarket {
  const newest = used.reduce((latest, comp) => Math.max(latest, comp.day), blend.newestDay);
  const input = {
    estimate: learned,
    observations: used,
    category,
    staleDays: newest < 0 ? 0 : day - newest,
  };
  const smooth = widenInterval(blendMarketValue(input, blend), widening);
  return {
    quantiles: snapToGrid(smooth, price.currency, blend.grid),
    smooth,
    tier: tierOf(rowsOf(blend, category), used.length),
    learned,
  };
}

function tierOf(rows: number, comps: number): ValuedMarket["tier"] {
  if (rows >= WEIGHTS.modelAloneRowsMin) return "model";
  return rows >= WEIGHTS.modelRowsMin && comps > 0 ? "blend" : "guess";
}
