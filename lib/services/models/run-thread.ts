import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker, workerData } from "node:worker_threads";

/** Not followed by the bundler: the web process asks for trainings and never runs one. */
const beside = (name: string) =>
  pathToFileURL(join(/* turbopackIgnore: true */ import.meta.dirname, name));

/**
 * Runs a file of TypeScript beside this one in a thread of its own and returns what it posts. The data is
 * copied. Rejects with the thread's own error, or when the signal aborts, which ends the thread.
 */
export function runThread<Result>(
  file: string,
  data: unknown,
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const workerData = { file: beside(file).href, data };
    const worker = new Worker(/* turbopackIgnore: true */ beside("start-thread.mjs"), {
      workerData,
      execArgv: [],
    });
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
      reject(new Error(`thread of ${file} ended with ${code} and no answer`));
    });
  });
}

/** In the thread: what it was given. */
export function threadData<Data>(): Data {
  return (workerData as { data: Data }).data;
}
