/**
 * Shared rarity over all rarity (weighted Jaccard), 0–1: `shared` is the weight of the words both
 * have, the others are the weights of all words of each. Two empty texts have nothing in common.
 */
export function wordSimilarity(shared: number, left: number, right: number): number {
  const all = left + right - shared;
  return all > 0 ? Math.min(1, shared / all) : 0;
}
