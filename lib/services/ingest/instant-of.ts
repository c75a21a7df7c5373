import { type SQL, sql } from "drizzle-orm";

export function instantOf(at: Date): SQL {
  return sql`${at.toISOString()}::timestamptz`;
}
