import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Any constant: all processes of all versions must use the same one. */
const MIGRATION_LOCK = 7_265_001;

/** Applies what is missing, once, however many processes call it at the same time. */
export async function migrateDatabase(url: string, folder = join(process.cwd(), "db/migrations")) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    // drizzle's migrate() takes no lock of its own.
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle({ client: sql }), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
