/** How well decisions agree with labels; 0 where nothing was decided or nothing was to be found. */
export type Agreement = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** `decisions` stand beside `labels`; true is "same" in both. */
export function agreementOf(decisions: readonly boolean[], labels: readonly boolean[]): Agreement {
  let found = 0;
  let wrong = 0;
  let missed = 0;
  decisions.forEach((isSame, at) => {
    if (isSame) {
      if (labels[at]) found += 1;
      else wrong += 1;
    } else if (labels[at]) missed += 1;
  });
  return {
    precision: found / (found + wrong || 1),
    recall: found / (found + missed || 1),
    f1: (2 * found) / (2 * found + wrong + missed || 1),
  };
}

/** Thresholds on either side of one whose F1 is averaged with its own: a lucky gap is no optimum. */
const NEIGHBOURS = 10;
/** Even odds, where there is nothing to choose by. */
const EVEN = 0;

/** The threshold with the best F1 on labelled pairs, smoothed over its neighbours; 0 without pairs of both kinds. */
export function pickThreshold(odds: readonly number[], labels: readonly boolean[]): number {
  const order = odds.map((_, at) => at).sort((one, other) => (odds[other] ?? 0) - (odds[one] ?? 0));
  const positives = labels.filter(Boolean).length;
  if (positives === 0 || positives === labels.length) return EVEN;
  let found = 0;
  const f1 = order.map((at, rank) => {
    if (labels[at]) found += 1;
    return (2 * found) / (rank + 1 + positives);
  });
  let best = 0;
  let bestMean = 0;
  for (let rank = 0; rank < f1.length; rank += 1) {
    const near = f1.slice(Math.max(0, rank - NEIGHBOURS), rank + NEIGHBOURS + 1);
    const mean = near.reduce((sum, value) => sum + value, 0) / near.length;
    if (mean <= bestMean) continue;
    bestMean = mean;
    best = rank;
  }
  return odds[order[best] ?? 0] ?? EVEN;
}
