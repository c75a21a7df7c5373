import { setTimeout as sleep } from "node:timers/promises";

const TOO_LATE = Symbol("too late");

/** What the probe found, or null when it failed or took longer than the limit. Never throws. */
export async function withinLimit<T>(
  probe: () => Promise<T>,
  limitMs: number,
  onFailure: (error: unknown) => void,
): Promise<T | null> {
  const done = new AbortController();
  try {
    const first = await Promise.race([
      probe(),
      sleep(limitMs, TOO_LATE, { signal: done.signal }).catch(() => TOO_LATE),
    ]);
    if (first !== TOO_LATE) return first as T;
    onFailure(new Error(`no answer within ${limitMs} ms`));
  } catch (error) {
    onFailure(error);
  } finally {
    done.abort();
  }
  return null;
}
