/** Runs a step that heeds its signal; when it takes longer than `ms`, the signal aborts with what `onLate` makes. */
export async function withinTime<T>(
  ms: number,
  onLate: () => Error,
  parent: AbortSignal,
  step: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(onLate()), ms);
  const signal = AbortSignal.any([parent, late.signal]);
  const { promise: aborted, stop } = whenAborted(signal);
  try {
    return await Promise.race([step(signal), aborted]);
  } finally {
    clearTimeout(timer);
    stop();
  }
}

/** Rejects with the reason of the signal; a step that cannot be stopped, such as a DNS lookup, is left behind. */
function whenAborted(signal: AbortSignal): { promise: Promise<never>; stop: () => void } {
  let stop = () => {};
  const promise = new Promise<never>((_resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    stop = () => signal.removeEventListener("abort", onAbort);
  });
  return { promise, stop };
}
