import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { type RetryOptions, retryTransient } from "@/lib/platform/retry-transient";

/** Any constant: all processes of all versions must use the same one. */
const MIGRATION_LOCK = 7_265_001;

/** The generated SQL; the standalone build carries it too (next.config.ts). */
function migrationsFolder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "db/migrations");
}

/**
 * Applies what is missing, once, however many processes call it at the same time. Tries six times while the
 * server is away, starting or full; any other error is thrown at once.
 */
export function migrateDatabase(url: string, options: RetryOptions = {}): Promise<void> {
  return retryTransient(() => migrateOnce(url), options);
}

async function migrateOnce(url: string): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { application_name: "deal-scout-migrate" },
  });
  try {
    // drizzle's migrate() takes no lock of its own. A process that hangs must not hold up the others for ever.
    await sql`set lock_timeout = '60s'`;
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle({ client: sql }), { migrationsFolder: migrationsFolder() });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
