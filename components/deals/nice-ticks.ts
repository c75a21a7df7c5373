/** Whole round figures that span `from` to `to`, at most `max` of them: 1, 2, 2.5 or 5 times a power of ten apart. */
export function niceTicks(from: number, to: number, max = 4): number[] {
  const span = Math.max(to - from, Math.abs(to) * 0.02, 1);
  const power = 10 ** Math.floor(Math.log10(span / max));
  for (const factor of [1, 2, 2.5, 5, 10, 20, 25, 50, 100]) {
    const step = factor * power;
    if (!Number.isInteger(step)) continue;
    const first = Math.floor(from / step);
    const last = Math.max(Math.ceil(to / step), first + 1);
    if (last - first + 1 <= max) {
      return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
    }
  }
  return [from, to];
}
