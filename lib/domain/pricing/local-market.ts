import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { byPrice, type Observation } from "./observation";

/** What the closest comps say beside a first estimate; everything in log price. */
export type LocalMarket = {
  /** How many comps as close as can be they are worth. */
  readonly weight: number;
  /** Their mean against the first estimate, pulled towards 0 the fewer they are worth. */
  readonly pull: number;
  /** Their own spread about their mean; 0 where there is none. */
  readonly spread: number;
  /** Weight of the closest one, 0–1. */
  readonly nearest: number;
  /** Distance of their mean from the first estimate. */
  readonly distance: number;
};

/**
 * Sums up comps for the blend with the hedonic estimate. Their weights are sharpened, because the
 * estimate knows already what things that are merely alike bring. Prices further than `clip` from the
 * estimate count as if they stood there. Input order does not matter.
 */
export function localMarket(
  observations: readonly Observation[],
  base: number,
  clip: number,
): LocalMarket {
  let weight = 0;
  let sum = 0;
  let squares = 0;
  let nearest = 0;
  for (const observation of [...observations].sort(byPrice)) {
    const sharp = observation.weight ** WEIGHTS.localSharpness;
    const apart = Math.max(-clip, Math.min(clip, observation.logCents - base));
    weight += sharp;
    sum += sharp * apart;
    squares += sharp * apart * apart;
    nearest = Math.max(nearest, observation.weight);
  }
  const mean = weight > 0 ? sum / weight : 0;
  return {
    weight,
    pull: sum / (weight + WEIGHTS.localPriorWeight),
    spread: weight > 0 ? Math.sqrt(Math.max(0, squares / weight - mean * mean)) : 0,
    nearest,
    distance: Math.abs(mean),
  };
}
