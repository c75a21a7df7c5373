import type { ServiceContext } from "../context";
import { findDueAudiences } from "./find-due-audiences";
import { trainModel } from "./train-model";
import { closeTrainingRequest, findTrainingRequest, isTrainingOpen } from "./training-request";

/**
 * Learns markets anew whose comps have changed enough, or all of them where an admin asked for it, one
 * after the other. No authorisation: a job's verb.
 */
export async function trainDueModels({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<{ trained: number; promoted: number; dropped: number }> {
  const request = await findTrainingRequest(ctx.db);
  const isAsked = request !== null && isTrainingOpen(request, ctx.clock.now());
  const due = await findDueAudiences({ ctx, input: { isAsked } });
  const counts = { trained: 0, promoted: 0, dropped: 0 };
  for (const input of due) {
    const trained = await trainModel({ ctx, input });
    if (trained === null) counts.dropped += 1;
    else counts.trained += 1;
    if (trained?.comparison.isBetter) counts.promoted += 1;
  }
  // What was dropped is learned anew by the next run, which is asked for as long as this stays open.
  if (isAsked && counts.dropped === 0) await closeTrainingRequest(ctx, request);
  return counts;
}
