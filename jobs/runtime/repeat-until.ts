import { setTimeout as sleep } from "node:timers/promises";

/**
 * Calls the work again and again, never twice at once, until the signal aborts; resolves then.
 * A failure is reported and the next turn comes all the same.
 */
export async function repeatUntil(
  stopping: AbortSignal,
  everyMs: number,
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      await work();
    } catch (error) {
      if (!stopping.aborted) onFailure(error);
    }
    await sleep(everyMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}
