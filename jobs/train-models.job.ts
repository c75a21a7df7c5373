import { z } from "zod";
import { trainDueModels } from "@/lib/services/models/train-due-models";
import { defineJob } from "./define-job";
import { scoreDueListingsJob } from "./score-due-listings.job";

/** Learns markets anew whose comps have changed enough, or all where an admin asked for it. */
export const trainModelsJob = defineJob({
  name: "train-models",
  input: z.object({}),
  queue: "heavy",
  attempts: 3,
  timeoutMs: 1_800_000,
  cron: "*/10 * * * *",
  dedupeKey: () => "all",
  run: async (ctx) => {
    const counts = await trainDueModels({ ctx });
    if (counts.promoted > 0) await scoreDueListingsJob.enqueue({});
    return counts;
  },
});
