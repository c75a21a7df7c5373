import { setTimeout as sleep } from "node:timers/promises";

/** How long a run may take to notice that its signal aborted. */
const GRACE_MS = 5_000;

/**
 * Runs the work with a signal that aborts after the limit or with any of the others. Work that does not notice
 * within the grace time is given up on, so that it cannot hold its place for ever.
 */
export async function runWithin<T>(
  limitMs: number,
  signals: readonly AbortSignal[],
  work: (signal: AbortSignal) => Promise<T>,
  graceMs = GRACE_MS,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error(`took longer than ${limitMs} ms`)), limitMs);
  const signal = AbortSignal.any([limit.signal, ...signals]);
  const settled = new AbortController();
  const abandoned = new Promise<never>((_, reject) => {
    const giveUp = () =>
      sleep(graceMs, undefined, { signal: settled.signal }).then(
        () => reject(signal.reason),
        () => undefined,
      );
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
  try {
    return await Promise.race([work(signal), abandoned]);
  } catch (error) {
    // What an interrupted run throws says nothing about why.
    throw limit.signal.aborted ? new Error(limit.signal.reason.message, { cause: error }) : error;
  } finally {
    clearTimeout(timer);
    settled.abort();
  }
}
