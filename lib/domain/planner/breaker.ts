const PAUSE_FIRST_MS = 30_000;
/** So that who was away for long is noticed soon after they are back. */
const PAUSE_MAX_MS = 5 * 60_000;
/** So that many sources of one marketplace do not come back at the same moment. */
const JITTER = 0.25;

/**
 * How long a source is left alone after so many failures in a row. The first pause is shorter than the planner's
 * own; it doubles each time, and whoever asks after it asks alone. `retryAfterMs`, where the source says it, is
 * obeyed. `random` is 0–1.
 */
export function pauseMs(failures: number, retryAfterMs: number | null, random: number): number {
  const told = retryAfterMs ?? 0;
  if (failures < 1) return told;
  const doubled = PAUSE_FIRST_MS * 2 ** Math.min(20, failures - 1);
  const pause = Math.min(PAUSE_MAX_MS, doubled) * (1 + JITTER * (2 * random - 1));
  return Math.max(told, Math.round(pause));
}
