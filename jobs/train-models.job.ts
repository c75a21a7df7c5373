import { z } from "zod";
import { findDueAudiences } from "@/lib/services/models/find-due-audiences";
import { trainModel } from "@/lib/services/models/train-model";
import { defineJob } from "./define-job";
import { scoreDueListingsJob } from "./score-due-listings.job";

/** Learns markets anew whose comps have changed enough, one after the other. */
export const trainModelsJob = defineJob({
  name: "train-models",
  input: z.object({}),
  queue: "heavy",
  attempts: 3,
  timeoutMs: 1_800_000,
  cron: "*/10 * * * *",
  dedupeKey: () => "all",
  run: async (ctx) => {
    let promoted = 0;
    const due = await findDueAudiences({ ctx });
    for (const input of due) {
      const { comparison } = await trainModel({ ctx, input });
      if (comparison.isBetter) promoted += 1;
    }
    if (promoted > 0) await scoreDueListingsJob.enqueue({});
    return { trained: due.length, promoted };
  },
});
