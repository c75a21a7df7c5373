import { assert } from "@/lib/core/assert";
import type { Observation } from "./observation";

/**
 * Quantile of weighted values, sorted ascending: each value stands at the middle of its own weight,
 * straight lines between, the outermost values beyond (Hazen's positions, type 5 of Hyndman and Fan,
 * when all weights are equal). `share` in 0–1; at least one value of positive weight.
 */
export function weightedQuantile(sorted: readonly Observation[], share: number): number {
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  assert(total > 0, "a quantile needs a value of positive weight");
  let passed = 0;
  let before: { place: number; value: number } | null = null;
  for (const { logCents, weight } of sorted) {
    const place = (passed + weight / 2) / total;
    if (place >= share) {
      if (before === null || place === before.place) return logCents;
      const part = (share - before.place) / (place - before.place);
      return before.value + (logCents - before.value) * part;
    }
    before = { place, value: logCents };
    passed += weight;
  }
  return before?.value ?? 0;
}
