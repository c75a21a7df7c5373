import { assert } from "@/lib/core/assert";
import type { Observation } from "./observation";

/**
 * Quantile of weighted values, sorted ascending: each value stands at the middle of its own weight,
 * straight lines between, the outermost values beyond (Hazen's positions, type 5 of Hyndman and Fan,
 * when all weights are equal). `share` in 0–1; at least one value of positive weight.
 */
export function weightedQuantile(sorted: readonly Observation[], share: number): number {
  let total = 0;
  for (const { weight } of sorted) total += weight;
  assert(total > 0, "a quantile needs a value of positive weight");
  let passed = 0;
  let placeBefore = -1;
  let valueBefore = 0;
  for (const { logCents, weight } of sorted) {
    const place = (passed + weight / 2) / total;
    if (place >= share) {
      if (placeBefore < 0 || place === placeBefore) return logCents;
      const part = (share - placeBefore) / (place - placeBefore);
      return valueBefore + (logCents - valueBefore) * part;
    }
    placeBefore = place;
    valueBefore = logCents;
    passed += weight;
  }
  return valueBefore;
}
