import { z } from "zod";
import { findDueSources } from "@/lib/services/fetches/find-due-sources";
import { defineJob } from "./define-job";
import { fetchSourceJob } from "./fetch-source.job";

/** Sends a worker to every source that has a question due: one each, so that a slow one holds up no other. */
export const planFetchesJob = defineJob({
  name: "plan-fetches",
  input: z.object({}),
  queue: "default",
  attempts: 1,
  timeoutMs: 30_000,
  cron: "* * * * *",
  dedupeKey: () => "tick",
  run: async (ctx) => {
    const due = await findDueSources({ ctx });
    for (const sourceId of due) await fetchSourceJob.enqueue({ sourceId });
    return { due: due.length };
  },
});
