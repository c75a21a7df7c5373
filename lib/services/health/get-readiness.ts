import { sql } from "drizzle-orm";
import { isMigrated, type MigrationStatus, readMigrationStatus } from "@/db/migration-status";
import { queueDepth } from "@/lib/platform/queue";
import type { ServiceContext } from "../context";
import { probeParts } from "./probe-parts";

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
  const { trigram, migrations, depth } = await probeParts(ctx, {
    trigram: () =>
      ctx.db.execute(sql`select 1 from pg_available_extensions where name = 'pg_trgm'`),
    migrations: () => readMigrationStatus(ctx.db),
    depth: queueDepth,
  });
  return {
    ready: trigram !== null && migrations !== null && isMigrated(migrations) && depth !== null,
    db: trigram !== null,
    queue: depth !== null,
    migrations,
    pg_trgm: trigram === null ? null : trigram.length > 0,
  };
}
