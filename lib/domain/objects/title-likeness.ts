/** Dice coefficient of two ascending lists of telling words, 0 to 1; 0 where either has none. Symmetric. */
export function titleLikeness(left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  let shared = 0;
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const one = left[at] ?? 0;
    const two = right[other] ?? 0;
    if (one === two) shared += 1;
    if (one <= two) at += 1;
    if (two <= one) other += 1;
  }
  return (2 * shared) / (left.length + right.length);
}
