export type Label<T> = { readonly at: number; readonly width: number; readonly value: T };
export type PlacedLabel<T> = Label<T> & {
  /** Where the label's middle stands: its own place, or moved in from an end. */
  readonly centre: number;
};

/**
 * Keeps labels on one line from running into each other: the first given wins, a later one that
 * would touch it is left out. Labels near an end are moved in.
 */
export function placeLabels<T>(
  labels: readonly Label<T>[],
  { width, gap = 6 }: { readonly width: number; readonly gap?: number },
): PlacedLabel<T>[] {
  const placed: PlacedLabel<T>[] = [];
  for (const label of labels) {
    const half = label.width / 2;
    if (label.width > width) continue;
    const centre = Math.min(width - half, Math.max(half, label.at));
    const isFree = placed.every(
      (other) => Math.abs(other.centre - centre) >= half + other.width / 2 + gap,
    );
    if (isFree) placed.push({ ...label, centre });
  }
  return placed;
}

/** A good guess at the width of a short figure in px; tabular figures are 0.6 of the size. */
export function textWidth(text: string, sizePx: number): number {
  return text.length * sizePx * 0.6;
}
