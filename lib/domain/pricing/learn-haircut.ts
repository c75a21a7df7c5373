import { median } from "@/lib/core/median";
import { WEIGHTS } from "@/lib/domain/scoring/weights";

/**
 * What asking prices come to when things sell, in log price: the median of ln(sold ÷ asked) over pairs of
 * alike things, drawn to `prior` where pairs are few. From 0, for nothing is added, to a half taken off.
 * Too few pairs → the prior; null where there is none.
 */
export function learnHaircut(logRatios: readonly number[], prior: number | null): number | null {
  if (logRatios.length < WEIGHTS.haircutPairsMin) return prior;
  const own = median(logRatios);
  const { haircutPriorPairs: priorPairs } = WEIGHTS;
  const count = logRatios.length;
  const drawn = prior === null ? own : (count * own + priorPairs * prior) / (count + priorPairs);
  return Math.max(-WEIGHTS.haircutMax, Math.min(0, drawn));
}
