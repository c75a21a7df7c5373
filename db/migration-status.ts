import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "./client";
import journal from "./migrations/meta/_journal.json";

export type MigrationStatus = {
  /** The newest migration that this code knows, as milliseconds of its making. */
  readonly code: number;
  /** The newest one that the database has; null before the first. */
  readonly database: number | null;
};

/** Compares the code's migrations with the database's. */
export async function readMigrationStatus(db: DatabaseOrTransaction): Promise<MigrationStatus> {
  const code = Math.max(...journal.entries.map((entry) => entry.when));
  const [found] = await db.execute(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`,
  );
  if (found?.present !== true) return { code, database: null };
  const [newest] = await db.execute(
    sql`select max(created_at)::bigint as version from drizzle.__drizzle_migrations`,
  );
  return { code, database: newest?.version === null ? null : Number(newest?.version) };
}

/** A newer database is fine: migrations only add, so that the previous version keeps serving during an upgrade. */
export function isMigrated({ code, database }: MigrationStatus): boolean {
  return database !== null && database >= code;
}
