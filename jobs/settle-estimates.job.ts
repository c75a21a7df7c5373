import { z } from "zod";
import { settleEstimates } from "@/lib/services/ledger/settle-estimates";
import { updateIntervalFactors } from "@/lib/services/ledger/update-interval-factors";
import { defineJob } from "./define-job";
import { scoreDueListingsJob } from "./score-due-listings.job";

/** Compares what verdicts said with what came, and widens intervals where they miss. */
export const settleEstimatesJob = defineJob({
  name: "settle-estimates",
  input: z.object({}),
  queue: "default",
  attempts: 3,
  timeoutMs: 300_000,
  cron: "*/10 * * * *",
  dedupeKey: () => "sweep",
  run: async (ctx) => {
    const counts = await settleEstimates({ ctx });
    const widened = await updateIntervalFactors({ ctx });
    if (widened > 0) await scoreDueListingsJob.enqueue({});
    return { ...counts, widened };
  },
});
