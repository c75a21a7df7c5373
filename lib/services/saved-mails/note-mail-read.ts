import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import type { MailCounts } from "./ingest-mail-drafts";

/** Notes at a source that mails are sent to that one came; a mailbox is asked, and its asking notes that. */
export async function noteMailRead(
  ctx: ServiceContext,
  sourceId: Id<"source">,
  { inserted, changed, unchanged, rejected }: MailCounts,
): Promise<void> {
  const at = sql`${ctx.clock.now().toISOString()}::timestamptz`;
  await ctx.db.execute(sql`
    insert into source_health as h (source_id, last_attempt_at, last_success_at, rows_in, rows_rejected)
    select s.id, ${at}, ${at}, ${inserted + changed + unchanged}, ${rejected.length}
    from sources s where s.id = ${sourceId} and s.settings ->> 'kind' <> 'mailbox'
    on conflict (source_id) do update set last_attempt_at = ${at}, last_success_at = ${at},
      rows_in = h.rows_in + excluded.rows_in,
      rows_rejected = h.rows_rejected + excluded.rows_rejected, updated_at = ${at}`);
}
