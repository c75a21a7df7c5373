import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { confidenceOf } from "./confidence-of";
import { effectiveCount } from "./effective-count";
import { byPrice, type Observation } from "./observation";
import { weightedQuantile } from "./weighted-quantile";

/** Makes the median absolute deviation of a normal spread its standard deviation. */
const MAD_TO_SIGMA = 0.6745;
/** And the same for the quartile range. */
const IQR_TO_SIGMA = 1.349;

/**
 * Splits observations at a robust z of 3.5 in log price (weighted median and MAD; quartile range
 * where more than half agree to the cent). The farthest go first, and only as long as the confidence
 * stays what it is; and where more than a quarter of the weight lies far out, it is no outlier but a
 * market that disagrees, and nothing goes. Prices that stay widen the interval instead.
 */
export function cutOutliers<T extends Observation>(
  observations: readonly T[],
): { kept: T[]; cut: T[] } {
  if (observations.length < 3) return { kept: [...observations], cut: [] };
  const { centre, sigma } = robustCentre(observations);
  const distance = (one: Observation) => Math.abs(one.logCents - centre) / sigma;
  const far = observations
    .filter((one) => distance(one) > WEIGHTS.outlierZ)
    .sort((left, right) => distance(right) - distance(left) || byPrice(left, right));
  if (far.length === 0) return { kept: [...observations], cut: [] };
  if (weightOf(far) > WEIGHTS.outlierShareMax * weightOf(observations)) {
    return { kept: [...observations], cut: [] };
  }
  const confidence = confidenceOf(effectiveCount(observations.map((one) => one.weight)));
  const cut = new Set<T>();
  for (const one of far) {
    const rest = observations.filter((other) => other !== one && !cut.has(other));
    if (confidenceOf(effectiveCount(rest.map((other) => other.weight))) !== confidence) break;
    cut.add(one);
  }
  return { kept: observations.filter((one) => !cut.has(one)), cut: [...cut] };
}

function weightOf(observations: readonly Observation[]): number {
  return observations.reduce((sum, { weight }) => sum + weight, 0);
}

function robustCentre(observations: readonly Observation[]): { centre: number; sigma: number } {
  const sorted = [...observations].sort(byPrice);
  const centre = weightedQuantile(sorted, 0.5);
  const mad = weightedQuantile(distancesFrom(centre, sorted), 0.5) / MAD_TO_SIGMA;
  const spread =
    mad > 0
      ? mad
      : (weightedQuantile(sorted, 0.75) - weightedQuantile(sorted, 0.25)) / IQR_TO_SIGMA;
  return { centre, sigma: Math.max(spread, WEIGHTS.outlierSpreadMin) };
}

/** How far each lies from the centre, nearest first: both sides are in order already, so they are merged. */
function distancesFrom(centre: number, sorted: readonly Observation[]): Observation[] {
  const distances: Observation[] = [];
  let right = sorted.findIndex(({ logCents }) => logCents >= centre);
  if (right < 0) right = sorted.length;
  let left = right - 1;
  while (distances.length < sorted.length) {
    const [below, above] = [sorted[left], sorted[right]];
    const isBelow =
      below !== undefined &&
      (above === undefined || centre - below.logCents <= above.logCents - centre);
    const next = isBelow ? below : above;
    if (next === undefined) break;
    distances.push({ logCents: Math.abs(next.logCents - centre), weight: next.weight });
    if (isBelow) left -= 1;
    else right += 1;
  }
  return distances;
}
