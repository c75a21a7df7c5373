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
}): Promise<{ trained: number; promoted: number }> {
  const request = await findTrainingRequest(ctx.db);
  const isAsked = request !== null && isTrainingOpen(request, ctx.clock.now());
  const due = await findDueAudiences({ ctx, input: { isAsked } });
  let promoted = 0;
  for (const input of due) {
    const { comparison } = await trainModel({ ctx, input });
    if (comparison.isBetter) promoted += 1;
  }
  if (isAsked) await closeTrainingRequest(ctx, request);
  return { trained: due.length, promoted };
}
