import { inArray, like } from "drizzle-orm";
import { workerHeartbeats } from "@/db/schema";
import type { ServiceContext } from "../context";

/** Removes rows of this machine's processes that were killed, so that the count of workers is right at once. */
export async function deleteDeadHeartbeats({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { workerIdPrefix: string; isAlive: (processId: number) => boolean };
}): Promise<number> {
  const pattern = `${input.workerIdPrefix.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await ctx.db
    .select({ workerId: workerHeartbeats.workerId, processId: workerHeartbeats.processId })
    .from(workerHeartbeats)
    .where(like(workerHeartbeats.workerId, pattern));
  const dead = rows.filter((row) => !input.isAlive(row.processId)).map((row) => row.workerId);
  if (dead.length > 0) {
    await ctx.db.delete(workerHeartbeats).where(inArray(workerHeartbeats.workerId, dead));
  }
  return dead.length;
}
