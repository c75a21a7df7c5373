import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { fetchSource } from "@/lib/services/fetches/fetch-source";
import { defineJob } from "./define-job";
import { joinListingsJob } from "./join-listings.job";
import { scoreDueListingsJob } from "./score-due-listings.job";

/** Asks one source what is due. Failures are noted at the source: the planner comes back by itself. */
export const fetchSourceJob = defineJob({
  name: "fetch-source",
  input: z.object({ sourceId: idSchema("source") }),
  queue: "upstream",
  attempts: 1,
  timeoutMs: 90_000,
  dedupeKey: ({ sourceId }) => sourceId,
  run: async (ctx, input) => {
    const counts = await fetchSource({ ctx, input });
    if (counts.rowsIn > 0) {
      await scoreDueListingsJob.enqueue({});
      await joinListingsJob.enqueue({});
    }
    if (counts.isUnfinished > 0 && !ctx.signal?.aborted) await fetchSourceJob.enqueue(input);
    return counts;
  },
});
