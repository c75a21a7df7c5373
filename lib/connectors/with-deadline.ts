export class DeadlineError extends Error {}

/** Runs with a signal that ends when the outer one does or when time is up; says which of the two it was. */
export async function withDeadline<T>(
  outer: AbortSignal | undefined,
  timeoutMs: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const deadline = new DeadlineError(`no answer within ${timeoutMs} ms`);
  const stop = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => controller.abort(deadline), timeoutMs);
  outer?.addEventListener("abort", stop, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", stop);
  }
}
