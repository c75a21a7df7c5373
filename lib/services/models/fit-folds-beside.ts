import { availableParallelism } from "node:os";
import type { FoldResult, FoldTask } from "@/lib/domain/pricing/hedonic/fit-fold";
import { runThread } from "./run-thread";

/** Each thread holds a copy of the rows. */
const THREADS_MAX = 4;

/** Fits parts beside each other, on as many threads as there are processors. The result is that of one after the other. */
export async function fitFoldsBeside(tasks: readonly FoldTask[]): Promise<FoldResult[]> {
  const threads = Math.min(THREADS_MAX, availableParallelism(), tasks.length);
  const shares = Array.from({ length: threads }, (_, thread) =>
    tasks.filter((_task, at) => at % threads === thread),
  );
  const results = await Promise.all(
    shares.map((share) => runThread<FoldResult[]>("fit-folds-thread.ts", share)),
  );
  return tasks.map((_, at) => {
    const result = results[at % threads]?.[Math.floor(at / threads)];
    if (!result) throw new Error(`no answer for part ${at} of the training`);
    return result;
  });
}
