/** How much a word tells: the logarithm of how few titles have it. Words never seen tell most. */
export type Rarity = (hash: number) => number;

/** Learned from the distinct words of each title; the same words always weigh the same. */
export function learnRarity(titles: Iterable<Iterable<number>>): Rarity {
  const counts = new Map<number, number>();
  let total = 0;
  for (const hashes of titles) {
    total += 1;
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const weights = new Map<number, number>();
  for (const [hash, count] of counts) weights.set(hash, Math.log((total + 1) / (count + 1)));
  const unseen = Math.log(total + 1);
  return (hash) => weights.get(hash) ?? unseen;
}
