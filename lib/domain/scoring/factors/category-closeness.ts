import { foldText } from "@/lib/domain/matching/fold-text";
import { categoryWords } from "@/lib/domain/matching/may-compare";
import { WEIGHTS } from "../weights";

/**
 * 1 for the same category, less the fewer words two category paths share; null where they share
 * none, which leaves only the same brand to connect two things.
 */
export function categoryCloseness(left: string | null, right: string | null): number | null {
  if (left === null || right === null) return WEIGHTS.noCategoryFactor;
  if (foldText(left) === foldText(right)) return 1;
  const words = categoryWords(left);
  const others = categoryWords(right);
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  if (shared === 0) return null;
  const overlap = shared / (words.size + others.size - shared);
  return WEIGHTS.otherCategoryFactor + (1 - WEIGHTS.otherCategoryFactor) * overlap;
}
