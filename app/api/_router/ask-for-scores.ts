import { scoreDueListingsJob } from "@/jobs/score-due-listings.job";
import type { ServiceContext } from "@/lib/services/context";

/**
 * After a write that left requests for verdicts: look at them now. When no queue answers the write still
 * stands and so does its answer; the requests are rows, and the tick of every minute finds them.
 */
export async function askForScores(ctx: ServiceContext): Promise<void> {
  try {
    await scoreDueListingsJob.enqueue({});
  } catch (error) {
    ctx.log.warn({ err: error }, "verdicts wait for the next tick");
  }
}
