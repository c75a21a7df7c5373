import { eq } from "drizzle-orm";
import { workerHeartbeats } from "@/db/schema";
import type { ServiceContext } from "../context";

/** A process that stops in good order takes its row along. */
export async function deleteHeartbeat({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { workerId: string };
}): Promise<void> {
  await ctx.db.delete(workerHeartbeats).where(eq(workerHeartbeats.workerId, input.workerId));
}
