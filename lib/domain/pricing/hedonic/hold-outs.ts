import { FOLDS } from "./fold-of";

/** Rows to learn from, and rows to hold against what was learned. */
export type HoldOut = {
  /** 1 of those to learn from, 0 of all others. */
  readonly rowWeights: Float64Array;
  readonly isHeld: Uint8Array;
};

/** Where learning stops and the future begins, as shares of the dated rows. */
const ORIGINS = [0.3, 0.45, 0.6, 0.75, 0.9] as const;
const AHEAD_SHARE = 0.15;
const DATED_SHARE_MIN = 0.9;
/** Between the first and the last tenth, which a few odd dates do not decide. */
const SPAN_DAYS_MIN = 10;
/** Fewer rows tell more of themselves than of what moves their prices. */
const ROWS_MIN = 50;

/**
 * Cuts of the same rows: by looking ahead where rows are dated, because the future is what will be asked,
 * and by folds otherwise. Cuts that hold or learn from too few rows are left out. `days` are −1 where not known.
 */
export function holdOuts(folds: Int32Array, days: Int32Array): HoldOut[] {
  const byDay = [...days.keys()]
    .filter((row) => (days[row] ?? -1) >= 0)
    .sort((left, right) => (days[left] ?? 0) - (days[right] ?? 0) || left - right);
  const dayAt = (share: number) => days[byDay[Math.floor(share * byDay.length)] ?? -1] ?? -1;
  const isDated =
    byDay.length >= DATED_SHARE_MIN * days.length && dayAt(0.9) - dayAt(0.1) >= SPAN_DAYS_MIN;
  const cuts = isDated
    ? ORIGINS.map((origin) => lookAhead(byDay, days, origin))
    : Array.from({ length: FOLDS }, (_, fold) => withoutFold(folds, fold));
  return cuts.filter(
    ({ rowWeights, isHeld }) => sum(rowWeights) >= ROWS_MIN && sum(isHeld) >= ROWS_MIN,
  );
}

function lookAhead(byDay: readonly number[], days: Int32Array, origin: number): HoldOut {
  const end = Math.floor(origin * byDay.length);
  const now = days[byDay[end - 1] ?? -1] ?? -1;
  const rowWeights = new Float64Array(days.length);
  const isHeld = new Uint8Array(days.length);
  for (const row of byDay.slice(0, end)) rowWeights[row] = 1;
  for (const row of byDay.slice(end, Math.floor((origin + AHEAD_SHARE) * byDay.length))) {
    isHeld[row] = Number((days[row] ?? -1) > now);
  }
  return { rowWeights, isHeld };
}

function withoutFold(folds: Int32Array, fold: number): HoldOut {
  return {
    rowWeights: Float64Array.from(folds, (one) => Number(one !== fold)),
    isHeld: Uint8Array.from(folds, (one) => Number(one === fold)),
  };
}

function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < numbers.length; at += 1) total += numbers[at] ?? 0;
  return total;
}
