import { timersOf } from "@/lib/core/timers-of";
import type { ConnectorIo } from "./contract";

export class DeadlineError extends Error {}

/** Runs with a signal that ends when the outer one does or when time is up; says which of the two it was. */
export async function withDeadline<T>(
  { signal: outer, clock }: Pick<ConnectorIo, "signal" | "clock">,
  timeoutMs: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const deadline = new DeadlineError(`no answer within ${timeoutMs} ms`);
  const stop = () => controller.abort(outer?.reason);
  const callOff = timersOf(clock).alarm(timeoutMs, () => controller.abort(deadline));
  outer?.addEventListener("abort", stop, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    callOff();
    outer?.removeEventListener("abort", stop);
  }
}
