import { z } from "zod";
import { scoreDueListings } from "@/lib/services/scores/score-due-listings";
import { defineJob } from "./define-job";

/** Less than the time limit by one batch and its writing. */
const LIMIT_MS = 50_000;

/**
 * Gives every listing that waits a verdict. Enqueue it after a verb left requests; the tick finds
 * what an edge that crashed did not ask for.
 */
export const scoreDueListingsJob = defineJob({
  name: "score-due-listings",
  input: z.object({}),
  queue: "default",
  attempts: 5,
  timeoutMs: 90_000,
  cron: "* * * * *",
  dedupeKey: () => "sweep",
  run: async (ctx) => {
    const { ms, ...counts } = await scoreDueListings({ ctx, input: { limitMs: LIMIT_MS } });
    // Out of time rather than out of work: go on in a run of its own, behind what else waits.
    if (ms >= LIMIT_MS && !ctx.signal?.aborted) await scoreDueListingsJob.enqueue({});
    return counts;
  },
});
