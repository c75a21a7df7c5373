import { type Accuracy, accuracyOf, type Outcome } from "./accuracy";
import type { MarketModel } from "./market-model";
import { measureModel } from "./measure-model";
import type { TrainingComp } from "./training-comp";

/** Two models on the same held-back comps. Accuracies are over the rows that both value; null where there are none. */
export type ModelComparison = {
  readonly rows: number;
  readonly rowsOfBoth: number;
  readonly candidate: { readonly rows: number; readonly accuracy: Accuracy | null };
  readonly current: { readonly rows: number; readonly accuracy: Accuracy | null };
  readonly isBetter: boolean;
};

/** Fewer held-back rows than these do not tell two models apart; the one that values more is taken. */
export const ROWS_MIN = 30;

/**
 * Measures a new model against the one in use. It is better when its pinball loss on the rows that
 * both value is less, and it does not fall silent on rows that the other values.
 */
export function compareModels(
  models: { readonly candidate: MarketModel; readonly current: MarketModel },
  known: readonly TrainingComp[],
  heldBack: readonly TrainingComp[],
): ModelComparison {
  const candidate = measureModel(models.candidate, known, heldBack);
  const current = measureModel(models.current, known, heldBack);
  const both = (own: readonly (Outcome | null)[]) =>
    own.flatMap((one, at) => (candidate[at] && current[at] && one ? [one] : []));
  const count = (own: readonly (Outcome | null)[]) => own.filter((one) => one !== null).length;
  const [ofCandidate, ofCurrent] = [both(candidate), both(current)];
  const rowsOfBoth = ofCandidate.length;
  const accuracies = {
    candidate: rowsOfBoth > 0 ? accuracyOf(ofCandidate) : null,
    current: rowsOfBoth > 0 ? accuracyOf(ofCurrent) : null,
  };
  const valuesMore = count(candidate) - count(current);
  const gain = (accuracies.current?.pinball ?? 0) - (accuracies.candidate?.pinball ?? 0);
  return {
    rows: heldBack.length,
    rowsOfBoth,
    candidate: { rows: count(candidate), accuracy: accuracies.candidate },
    current: { rows: count(current), accuracy: accuracies.current },
    isBetter: rowsOfBoth < ROWS_MIN ? valuesMore > 0 : gain > 0 && valuesMore >= 0,
  };
}
