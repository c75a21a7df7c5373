import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { revertImport } from "@/lib/services/imports/revert-import";
import { defineJob } from "./define-job";
import { scoreDueListingsJob } from "./score-due-listings.job";
import { settleEstimatesJob } from "./settle-estimates.job";
import { trainModelsJob } from "./train-models.job";

/** Takes back what one import did; an undo that died goes on where it stopped. */
export const undoImportJob = defineJob({
  name: "undo-import",
  input: z.object({ runId: idSchema("run") }),
  queue: "heavy",
  attempts: 5,
  timeoutMs: 3_600_000,
  dedupeKey: ({ runId }) => runId,
  run: async (ctx, { runId }) => {
    const run = await revertImport({ ctx, input: { runId } });
    if (!run) return { skipped: 1 };
    await scoreDueListingsJob.enqueue({});
    await settleEstimatesJob.enqueue({});
    await trainModelsJob.enqueue({});
    return { rowsReverted: run.rowsReverted, rowsKept: run.rowsKept };
  },
});
