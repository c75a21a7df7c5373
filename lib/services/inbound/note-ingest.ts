import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { IngestReport } from "@/lib/domain/inbound/inbound.schema";
import type { ServiceContext } from "../context";

/** The page of sources shows when rows came and how many of them could not be used. */
export async function noteIngest(
  ctx: ServiceContext,
  sourceId: Id<"source">,
  { inserted, changed, unchanged, rejected }: IngestReport,
): Promise<void> {
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`;
  const rowsIn = inserted + changed + unchanged;
  await ctx.db.execute(sql`
    insert into source_health as h (source_id, last_attempt_at, last_success_at, rows_in, rows_rejected)
    values (${sourceId}, ${now}, ${now}, ${rowsIn}, ${rejected.length})
    on conflict (source_id) do update set last_attempt_at = excluded.last_attempt_at,
      last_success_at = excluded.last_success_at, rows_in = h.rows_in + excluded.rows_in,
      rows_rejected = h.rows_rejected + excluded.rows_rejected, updated_at = ${now}`);
}
