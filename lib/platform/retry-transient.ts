import { setTimeout as sleep } from "node:timers/promises";
import { isTransientError } from "./is-transient-error";

export type RetryOptions = {
  readonly attempts?: number;
  readonly firstDelayMs?: number;
  readonly onRetry?: (attempt: number, delayMs: number, error: unknown) => void;
};

/**
 * Repeats the work while it fails because a server is not there: 6 attempts by default, the pause doubling
 * from half a second, each between 50 and 100 % of its length so that many processes do not knock together.
 */
export async function retryTransient<T>(
  work: () => Promise<T>,
  { attempts = 6, firstDelayMs = 500, onRetry }: RetryOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !isTransientError(error)) throw error;
      const delayMs = Math.round(firstDelayMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
      onRetry?.(attempt, delayMs, error);
      await sleep(delayMs);
    }
  }
}
