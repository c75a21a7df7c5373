import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { runImport } from "@/lib/services/imports/run-import";
import { defineJob } from "./define-job";
import { scoreDueListingsJob } from "./score-due-listings.job";
import { settleEstimatesJob } from "./settle-estimates.job";
import { trainModelsJob } from "./train-models.job";

/** Imports the file of one run; a run that died goes on where it stopped. */
export const runImportJob = defineJob({
  name: "run-import",
  input: z.object({ runId: idSchema("run") }),
  queue: "heavy",
  attempts: 5,
  timeoutMs: 3_600_000,
  dedupeKey: ({ runId }) => runId,
  run: async (ctx, { runId }) => {
    const run = await runImport({ ctx, input: { runId } });
    if (!run) return { skipped: 1 };
    await scoreDueListingsJob.enqueue({});
    await settleEstimatesJob.enqueue({});
    await trainModelsJob.enqueue({});
    const { rowsRead, rowsInserted, rowsUpdated, rowsUnchanged, rowsRejected } = run;
    return { rowsRead, rowsInserted, rowsUpdated, rowsUnchanged, rowsRejected };
  },
});
