import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { LearnedPrice, Quantiles } from "@/lib/domain/verdict/verdict.schema";
import type { BlendModel, Deviations } from "./blend-model";
import { centsOf } from "./cents-of";

import { type LocalMarket, localMarket } from "./local-market";
import type { Observation } from "./observation";

/** Standard normal quantiles, for the drift of a whole market. */
const NORMAL: Deviations = { q10: -1.2816, q25: -0.6745, q50: 0, q75: 0.6745, q90: 1.2816 };

export type BlendInput = {
  readonly estimate: LearnedPrice;
  readonly observations: readonly Observation[];
  readonly category: string | null;
  /** Days since the newest of the evidence, learned or compared. */
  readonly staleDays: number;
};

/** What log scale is a linear function of; the first is the constant. */
export function scaleFacts(estimate: LearnedPrice, local: LocalMarket, clip: number): number[] {
  const floor = clip * WEIGHTS.spreadFloorShare;
  return [
    1,
    estimate.logSpread,
    Math.log(local.weight + WEIGHTS.spreadFloorShare),
    estimate.disagreement,
    Math.log(local.weight > 0 ? local.spread + floor : clip * WEIGHTS.clipToDeviation),
    local.nearest,
    local.distance,
  ];
}

/** Centre and scale of log price from both kinds of evidence. */
export function blendCentre(
  { estimate, observations }: Pick<BlendInput, "estimate" | "observations">,
  blend: Pick<BlendModel, "localShare" | "clip">,
): { centre: number; facts: number[] } {
  const local = localMarket(observations, estimate.logCents, blend.clip);
  return {
    centre: estimate.logCents + blend.localShare * local.pull,
    facts: scaleFacts(estimate, local, blend.clip),
  };
}

/**
 * Market value from the hedonic estimate and the closest comps together. The interval is what held-back
 * rows of the category needed, widened by how far whole markets walk in such a time; never narrower than haggling.
 * Returns minor units, non-decreasing, at least 1.
 */
export function blendMarketValue(input: BlendInput, blend: BlendModel): Quantiles {
  const { centre, facts } = blendCentre(input, blend);
  const scale = Math.exp(facts.reduce((sum, fact, at) => sum + fact * (blend.scale[at] ?? 0), 0));
  const deviations = ofCategory(blend.deviations, input.category);
  const walked = Math.min(WEIGHTS.staleDaysMax, Math.max(0, input.staleDays));
  const drift = ofCategory(blend.drift, input.category) * Math.sqrt(walked);
  const median = centre + deviations.q50 * scale;
  const at = (name: keyof Deviations, leastOffset: number) => {
    const own = (deviations[name] - deviations.q50) * scale;
    const offset = Math.hypot(own, NORMAL[name] * drift, leastOffset);
    return centsOf(median + Math.sign(NORMAL[name]) * offset);
  };
  const q25Cents = at("q25", WEIGHTS.halfSpreadMin / 2);
  const q75Cents = at("q75", WEIGHTS.halfSpreadMin / 2);
  return {
    q10Cents: at("q10", WEIGHTS.halfSpreadMin),
    q25Cents,
    // The centre itself: how held-back rows lay about it moves with the market, and does not carry over.
    q50Cents: Math.min(q75Cents, Math.max(q25Cents, centsOf(centre))),
    q75Cents,
    q90Cents: at("q90", WEIGHTS.halfSpreadMin),
  };
}
