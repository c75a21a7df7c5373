/** From so many failures in a row on, nobody asks for a while. */
const FAILURES_TO_OPEN = 3;
const PAUSE_FIRST_MS = 30_000;
const PAUSE_MAX_MS = 10 * 60_000;
/** So that many sources of one marketplace do not come back at the same moment. */
const JITTER = 0.25;

/**
 * How long a source is left alone after so many failures in a row; 0 while it may still be bad luck.
 * The pause doubles each time; `retryAfterMs`, where the source says it, is obeyed. `random` is 0–1.
 */
export function pauseMs(failures: number, retryAfterMs: number | null, random: number): number {
  const told = retryAfterMs ?? 0;
  if (failures < FAILURES_TO_OPEN) return told;
  const doubled = PAUSE_FIRST_MS * 2 ** Math.min(20, failures - FAILURES_TO_OPEN);
  const pause = Math.min(PAUSE_MAX_MS, doubled) * (1 + JITTER * (2 * random - 1));
  return Math.max(told, Math.round(pause));
}
