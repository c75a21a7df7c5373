import type { ModelComparison } from "./compare-models";
import { ROWS_MIN } from "./compare-models";

/** Why one of two models was taken; shares are fractions, counts are held-back comps. */
export type ComparisonReason =
  /** Too few comps that both value: the one that values more is taken. */
  | { readonly kind: "values-more"; readonly more: number; readonly rowsOfBoth: number }
  | { readonly kind: "values-no-more"; readonly rowsOfBoth: number }
  /** Less loss over the whole range, by this share of what it was. */
  | { readonly kind: "less-loss"; readonly share: number }
  | { readonly kind: "more-loss"; readonly share: number }
  | { readonly kind: "falls-silent"; readonly fewer: number; readonly share: number };

export function comparisonReason({
  rowsOfBoth,
  candidate,
  current,
  isBetter,
}: ModelComparison): ComparisonReason {
  const more = candidate.rows - current.rows;
  if (rowsOfBoth < ROWS_MIN || !candidate.accuracy || !current.accuracy) {
    return isBetter
      ? { kind: "values-more", more, rowsOfBoth }
      : { kind: "values-no-more", rowsOfBoth };
  }
  const share = 1 - candidate.accuracy.pinball / current.accuracy.pinball;
  if (isBetter) return { kind: "less-loss", share };
  return share > 0
    ? { kind: "falls-silent", fewer: -more, share }
    : { kind: "more-loss", share: -share };
}
