import { sql } from "drizzle-orm";
import { workerHeartbeats } from "@/db/schema";
import type { ServiceContext } from "../context";

/** Three beats. */
const ALIVE_SECONDS = 15;

export type WorkerStatus = {
  /** Jobs processes that gave a sign of life within three beats. */
  readonly workers: number;
  /** Age of the newest beat of all, by the database's clock; null when there never was one. */
  readonly heartbeatAgeMs: number | null;
};

export async function getWorkerStatus({ ctx }: { ctx: ServiceContext }): Promise<WorkerStatus> {
  const seenAt = workerHeartbeats.seenAt;
  const [row] = await ctx.db
    .select({
      workers: sql<number>`count(*) filter (where ${seenAt} > now() - make_interval(secs => ${ALIVE_SECONDS}))::int`,
      ageMs: sql<number | null>`(extract(epoch from now() - max(${seenAt})) * 1000)::int`,
    })
    .from(workerHeartbeats);
  return {
    workers: row?.workers ?? 0,
    heartbeatAgeMs: row?.ageMs == null ? null : Math.max(0, row.ageMs),
  };
}
