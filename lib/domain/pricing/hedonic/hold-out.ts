import { FOLDS } from "./fold-of";

/** Rows to learn from, and rows to hold against what was learned. */
export type HoldOut = {
  /** 1 of those to learn from, 0 of all others. */
  readonly rowWeights: Float64Array;
  readonly isHeld: Uint8Array;
};

/** Where learning stops and the future begins, as shares of the dated rows. */
const ORIGINS = [0.45, 0.6, 0.75, 0.9] as const;
const AHEAD_SHARE = 0.15;
const DATED_SHARE_MIN = 0.9;
const SPAN_DAYS_MIN = 10;

/**
 * Cuts of the same rows, no row held twice: by looking ahead where rows are dated, because the future is
 * what will be asked, and by folds otherwise. `days` are −1 where not known.
 */
export function holdOuts(folds: Int32Array, days: Int32Array): HoldOut[] {
  const byDay = [...days.keys()]
    .filter((row) => (days[row] ?? -1) >= 0)
    .sort((left, right) => (days[left] ?? 0) - (days[right] ?? 0) || left - right);
  const span = (days[byDay.at(-1) ?? 0] ?? 0) - (days[byDay[0] ?? 0] ?? 0);
  const isDated = byDay.length >= DATED_SHARE_MIN * days.length && span >= SPAN_DAYS_MIN;
  if (isDated) return ORIGINS.map((origin) => lookAhead(byDay, days.length, origin));
  return Array.from({ length: FOLDS - 1 }, (_, fold) => ({
    rowWeights: Float64Array.from(folds, (one) => Number(one !== fold)),
    isHeld: Uint8Array.from(folds, (one) => Number(one === fold)),
  }));
}

function lookAhead(byDay: readonly number[], count: number, origin: number): HoldOut {
  const now = Math.floor(origin * byDay.length);
  const end = Math.floor((origin + AHEAD_SHARE) * byDay.length);
  const rowWeights = new Float64Array(count);
  const isHeld = new Uint8Array(count);
  for (const row of byDay.slice(0, now)) rowWeights[row] = 1;
  for (const row of byDay.slice(now, end)) isHeld[row] = 1;
  return { rowWeights, isHeld };
}
