import { availableParallelism } from "node:os";
import type { FoldResult, FoldTask } from "@/lib/domain/pricing/hedonic/fit-fold";
import { runThread } from "./run-thread";

/** Each thread holds a copy of the rows. */
const THREADS_MAX = 4;

/** Fits parts beside each other, as many at once as there are processors. The result is that of one after the other. */
export async function fitFoldsBeside(tasks: readonly FoldTask[]): Promise<FoldResult[]> {
  const results: FoldResult[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < tasks.length; at = next++) {
      results[at] = await runThread<FoldResult>("fit-fold-thread.ts", tasks[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(THREADS_MAX, availableParallelism()) }, lane));
  return results;
}
