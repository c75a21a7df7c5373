import { Worker, workerData } from "node:worker_threads";

/**
 * Runs a file of TypeScript in a thread of its own and returns what it posts. The data is copied.
 * Rejects with the thread's own error, or when the signal aborts, which ends the thread.
 */
export function runThread<Result>(file: URL, data: unknown, signal?: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const start = new URL("./start-thread.mjs", import.meta.url);
    const worker = new Worker(start, { workerData: { file: file.href, data }, execArgv: [] });
    const stop = () => {
      void worker.terminate();
      reject(signal?.reason);
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      reject(new Error(`thread of ${file.pathname} ended with ${code} and no answer`));
    });
  });
}

/** In the thread: what it was given. */
export function threadData<Data>(): Data {
  return (workerData as { data: Data }).data;
}
