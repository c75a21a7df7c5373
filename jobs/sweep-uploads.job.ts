import { z } from "zod";
import { findStalledImports } from "@/lib/services/imports/find-stalled-imports";
import { forgetOldChanges } from "@/lib/services/imports/forget-old-changes";
import { deleteExpiredUploads } from "@/lib/services/uploads/delete-expired-uploads";
import { defineJob } from "./define-job";
import { runImportJob } from "./run-import.job";
import { undoImportJob } from "./undo-import.job";

/** Asks again for imports whose job was lost, and deletes files and notes that nobody needs any more. */
export const sweepUploadsJob = defineJob({
  name: "sweep-uploads",
  input: z.object({}),
  queue: "default",
  attempts: 1,
  timeoutMs: 60_000,
  cron: "* * * * *",
  dedupeKey: () => "sweep",
  run: async (ctx) => {
    const stalled = await findStalledImports({ ctx });
    for (const runId of stalled.run) await runImportJob.enqueue({ runId });
    for (const runId of stalled.undo) await undoImportJob.enqueue({ runId });
    return {
      resumed: stalled.run.length + stalled.undo.length,
      uploadsDeleted: await deleteExpiredUploads({ ctx }),
      changesForgotten: await forgetOldChanges({ ctx }),
    };
  },
});
