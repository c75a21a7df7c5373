/** Share of hits among the first so many. */
export function precisionAt(hits: readonly boolean[], count: number): number {
  return hits.slice(0, count).filter(Boolean).length / count;
}

/** Mean of the precision at each hit; hits that are not ranked count as never found. */
export function averagePrecision(hits: readonly boolean[], total: number): number {
  let found = 0;
  let sum = 0;
  hits.forEach((isHit, at) => {
    if (!isHit) return;
    found += 1;
    sum += found / (at + 1);
  });
  return total > 0 ? sum / total : 0;
}
