import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import type { TrainingRequest } from "@/lib/domain/model/model-overview.schema";
import { requireAdmin, requireWriter, type ServiceContext } from "../context";
import { findTrainingRequest, openTrainingRequest } from "./training-request";

/** Asks that all markets be learned anew, whether their comps changed or not. CONFLICT where that is asked for already. */
export async function askForTraining({ ctx }: { ctx: ServiceContext }): Promise<TrainingRequest> {
  requireAdmin(ctx);
  requireWriter(ctx);
  if (!(await openTrainingRequest(ctx))) {
    throw new AppError("CONFLICT", "A training is asked for already. It begins by itself.");
  }
  const request = await findTrainingRequest(ctx.db);
  assert(request, "what was just asked for is there");
  return request;
}
