import { sql } from "drizzle-orm";
import type { ServiceContext } from "../context";

/** A newer parser looks no further back than this. */
export const READ_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const ROWS_MAX = 1_000;

/**
 * Keeps of mails that were read, or told of nothing, only the head once they are old: they are known when they come
 * again, and no longer fill their owner's room. Run again it goes on. For jobs.
 */
export async function emptyOldMails(ctx: ServiceContext): Promise<void> {
  const before = new Date(ctx.clock.now().getTime() - READ_KEPT_DAYS * DAY_MS).toISOString();
  await ctx.db.execute(sql`
    update mail_messages set raw = '' where id in (
      select id from mail_messages
      where state in ('read', 'nothing') and created_at < ${before}::timestamptz
        and octet_length(raw) > 0
      limit ${ROWS_MAX} for update skip locked)`);
}
