import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { isDue } from "./claim-fetch";

const SOURCES_MAX = 500;

/** Sources with a question that may be asked now, longest waiting first. For jobs: no authorisation. */
export async function findDueSources({ ctx }: { ctx: ServiceContext }): Promise<Id<"source">[]> {
  const rows = await ctx.db.execute<{ id: Id<"source"> }>(sql`
    select s.id from fetches f join sources s on s.id = f.source_id
    left join source_health h on h.source_id = s.id
    where ${isDue(ctx.clock.now())}
    group by s.id order by min(f.due_at), s.id limit ${SOURCES_MAX}`);
  return rows.map(({ id }) => id);
}
