import { sql } from "drizzle-orm";
import { isMigrated, readMigrationStatus } from "@/db/migration-status";
import { type QueueKind, queueDepth, queueKind } from "@/lib/platform/queue";
import packageJson from "@/package.json";
import type { ServiceContext } from "../context";
import { getWorkerStatus } from "../heartbeats/get-worker-status";
import { probeParts } from "./probe-parts";

export type Health = {
  /** Database, queue backend and migrations. Not workers: without them pages still serve, and work waits in the queue. */
  readonly ok: boolean;
  readonly db: boolean;
  /** Null when the queue runs on PostgreSQL. */
  readonly redis: boolean | null;
  readonly queue: QueueKind;
  readonly queue_ok: boolean;
  /** Jobs that wait or run; null when it cannot be known. */
  readonly queue_depth: number | null;
  readonly version: string;
  /** Living jobs processes. 0 means that nothing is being worked on. */
  readonly workers: number | null;
  readonly heartbeat_age_ms: number | null;
  readonly migrations: boolean;
};

/**
 * Open to everybody, like the other probes: it tells how the installation is, nothing about anyone.
 */
export async function getHealth({ ctx }: { ctx: ServiceContext }): Promise<Health> {
  const { alive, migrations, workers, depth } = await probeParts(ctx, {
    alive: () => ctx.db.execute(sql`select 1`),
    migrations: () => readMigrationStatus(ctx.db),
    workers: () => getWorkerStatus({ ctx }),
    depth: queueDepth,
  });
  const db = alive !== null;
  const migrated = migrations !== null && isMigrated(migrations);
  const queueOk = depth !== null;
  return {
    ok: db && migrated && queueOk,
    db,
    redis: queueKind() === "redis" ? queueOk : null,
    queue: queueKind(),
    queue_ok: queueOk,
    queue_depth: depth,
    version: packageJson.version,
    workers: workers?.workers ?? null,
    heartbeat_age_ms: workers?.heartbeatAgeMs ?? null,
    migrations: migrated,
  };
}
