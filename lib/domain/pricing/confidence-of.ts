import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { Confidence } from "@/lib/domain/verdict/verdict.schema";

/** Tier of an effective count of comps; null is too few for a verdict. */
export function confidenceOf(effectiveCount: number): Confidence | null {
  // Weights are sums of floats: 5 equal comps must count as 5.
  const count = effectiveCount + 1e-9;
  if (count >= WEIGHTS.compsFirm) return "firm";
  if (count >= WEIGHTS.compsUsable) return "usable";
  return count >= WEIGHTS.compsNeeded ? "thin" : null;
}
