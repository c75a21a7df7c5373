/** A decision with how sure it is and what is true. */
export type Judged = { readonly score: number; readonly isSame: boolean };

export type OperatingPoint = {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
};

/** The lowest threshold whose precision is still `precisionMin`; recall 0 where there is none. */
export function bestRecall(judged: readonly Judged[], precisionMin: number): OperatingPoint {
  const sorted = [...judged].sort((one, other) => other.score - one.score);
  const positives = sorted.filter(({ isSame }) => isSame).length;
  let best = { threshold: Number.POSITIVE_INFINITY, precision: 1, recall: 0 };
  let found = 0;
  sorted.forEach(({ score, isSame }, at) => {
    if (isSame) found += 1;
    const isLastOfScore = sorted[at + 1]?.score !== score;
    const precision = found / (at + 1);
    if (isLastOfScore && precision >= precisionMin) {
      best = { threshold: score, precision, recall: found / (positives || 1) };
    }
  });
  return best;
}

/** How a threshold chosen elsewhere does. */
export function atThreshold(judged: readonly Judged[], threshold: number): OperatingPoint {
  const taken = judged.filter(({ score }) => score >= threshold);
  const found = taken.filter(({ isSame }) => isSame).length;
  const positives = judged.filter(({ isSame }) => isSame).length;
  return {
    threshold,
    precision: found / (taken.length || 1),
    recall: found / (positives || 1),
  };
}
