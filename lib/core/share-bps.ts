import { assert } from "./assert";

/**
 * `rateBps` (1/100 of a percent) of an amount in minor units, both at least 0; rounds half up.
 * Exact wherever the share is a safe integer: nothing passes through a fraction.
 */
export function shareBps(cents: number, rateBps: number): number {
  assert(Number.isSafeInteger(cents) && cents >= 0, `an amount of at least 0, got ${cents}`);
  assert(Number.isSafeInteger(rateBps) && rateBps >= 0, `a rate of at least 0, got ${rateBps}`);
  const rest = cents % 10_000;
  return ((cents - rest) / 10_000) * rateBps + Math.round((rest * rateBps) / 10_000);
}
