import type { SellingCurve } from "./selling-curve";

/** Fewer that ended say nothing about the next one. */
const NEEDED = 8;
/** Shares are products of fractions: a half is seldom exactly one. */
const ROUNDING = 1e-9;

export type HalfGone =
  | { readonly kind: "known"; readonly hours: number; readonly count: number }
  /** More than half outlast all that was seen. */
  | { readonly kind: "not-yet"; readonly hours: number; readonly count: number }
  | { readonly kind: "not-known"; readonly count: number; readonly needed: number };

/**
 * After how many hours half of like things are gone. Where exactly half are, the middle to the next that ended.
 * Under 8 that ended it is not known. Never throws.
 */
export function halfGone({ points, endedCount, hoursSeen }: SellingCurve): HalfGone {
  if (endedCount < NEEDED) return { kind: "not-known", count: endedCount, needed: NEEDED };
  const at = points.findIndex(({ share }) => share <= 0.5 + ROUNDING);
  const half = points[at];
  if (!half) return { kind: "not-yet", hours: hoursSeen, count: endedCount };
  const next = half.share >= 0.5 - ROUNDING ? points[at + 1] : undefined;
  return {
    kind: "known",
    hours: next ? (half.hours + next.hours) / 2 : half.hours,
    count: endedCount,
  };
}

const HOURS_A_DAY = 24;
/** From three days on nobody counts hours. */
const HOURS_MAX = 72;

type Words = { readonly count: (n: number) => string };

function timeText(hours: number, { count }: Words): string {
  if (hours < 1) return "less than an hour";
  if (hours < HOURS_MAX) return `${count(Math.round(hours))} h`;
  return `${count(Math.round(hours / HOURS_A_DAY))} days`;
}

/** "half like this are gone in 9 h", or what is missing to say so; no full stop. */
export function halfGoneText(half: HalfGone, words: Words): string {
  switch (half.kind) {
    case "known":
      return `half like this are gone in ${timeText(half.hours, words)}`;
    case "not-yet":
      return `more than half like this are still there after ${timeText(half.hours, words)}`;
    case "not-known":
      return `not known, ${words.count(half.count)} of ${words.count(half.needed)} needed`;
  }
}
