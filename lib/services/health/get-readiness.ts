import { sql } from "drizzle-orm";
import { isMigrated, type MigrationStatus, readMigrationStatus } from "@/db/migration-status";
import { queueDepth } from "@/lib/platform/queue";
import type { ServiceContext } from "../context";
import { withinLimit } from "./within-limit";

const PROBE_LIMIT_MS = 2_000;

export type Readiness = {
  readonly ready: boolean;
  readonly db: boolean;
  readonly queue: boolean;
  readonly migrations: MigrationStatus | null;
  /** Whether the server offers it. Nothing needs it. */
  readonly pg_trgm: boolean | null;
};

/** Whether this process may be given requests: database, schema at least as new as the code, queue. */
export async function getReadiness({ ctx }: { ctx: ServiceContext }): Promise<Readiness> {
  const probe = <T>(part: string, work: () => Promise<T>) =>
    withinLimit(work, PROBE_LIMIT_MS, (error) =>
      ctx.log.warn({ part, error: String(error) }, "readiness probe"),
    );
  const [trigram, migrations, depth] = await Promise.all([
    probe("database", () =>
      ctx.db.execute(sql`select 1 from pg_available_extensions where name = 'pg_trgm'`),
    ),
    probe("migrations", () => readMigrationStatus(ctx.db)),
    probe("queue", queueDepth),
  ]);
  return {
    ready: trigram !== null && migrations !== null && isMigrated(migrations) && depth !== null,
    db: trigram !== null,
    queue: depth !== null,
    migrations,
    pg_trgm: trigram === null ? null : trigram.length > 0,
  };
}
