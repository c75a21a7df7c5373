import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import type { Source } from "@/db/schema";

/** How many distinct questions share the calls of a source: those that somebody still wants answered. */
export async function countFetches(
  db: DatabaseOrTransaction,
  source: Pick<Source, "id">,
): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from fetches f
    where f.source_id = ${source.id} and (f.query is null or exists (
      select from searches q where q.fetch_id = f.id and q.state = 'active'))`);
  return Math.max(1, row?.count ?? 1);
}
