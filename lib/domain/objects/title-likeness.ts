export type TitleLikeness = {
  /** Dice coefficient, 0 to 1; 0 where either has no telling word. */
  readonly share: number;
  readonly shared: number;
  /** Each has a word that the other lacks: "cow leggings" and "pelican leggings". */
  readonly isBothAlone: boolean;
};

/** What two ascending lists of telling words have in common. Symmetric. */
export function titleLikeness(left: readonly number[], right: readonly number[]): TitleLikeness {
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
  const isEmpty = left.length === 0 || right.length === 0;
  return {
    share: isEmpty ? 0 : (2 * shared) / (left.length + right.length),
    shared,
    isBothAlone: left.length > shared && right.length > shared,
  };
}
