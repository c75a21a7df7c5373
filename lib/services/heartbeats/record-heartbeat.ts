import { sql } from "drizzle-orm";
import { workerHeartbeats } from "@/db/schema";
import type { ServiceContext } from "../context";

export type HeartbeatInput = { readonly workerId: string; readonly processId: number };

/** One sign of life of a jobs process, on the database's clock. Rows older than a day go. */
export async function recordHeartbeat({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: HeartbeatInput;
}): Promise<void> {
  const now = sql`now()`;
  await ctx.db
    .insert(workerHeartbeats)
    .values({ ...input, startedAt: now, seenAt: now })
    .onConflictDoUpdate({ target: workerHeartbeats.workerId, set: { seenAt: now } });
  await ctx.db
    .delete(workerHeartbeats)
    .where(sql`${workerHeartbeats.seenAt} < now() - interval '1 day'`);
}
