import { sql } from "drizzle-orm";
import type { ServiceContext } from "../context";
import { emptyOldMails } from "../saved-mails/empty-old-mails";
import { applyTerms } from "./apply-terms";
import { eraseKept } from "./erase-kept";

const BATCH_ROWS = 2_000;
const LIMIT_MS = 40_000;
const DAY_MS = 86_400_000;
const KEPT_DAYS = { runs: 14, events: 7, webhooks: 30 } as const;

export type ForgottenCounts = { listings: number; comps: number; notes: number };

/**
 * First what the terms in force do not allow to be kept, then what is past its date: listings and comps whose terms ask
 * for it, after some days notes of runs, events, webhooks and what is left of mails that were read, and splits of
 * listings that are gone. In small transactions; run again it goes on. For jobs.
 */
export async function forgetExpired({ ctx }: { ctx: ServiceContext }): Promise<ForgottenCounts> {
  const counts = { listings: 0, comps: 0, notes: 0 };
  const now = ctx.clock.now();
  const endMs = now.getTime() + LIMIT_MS;
  await applyTerms(ctx);
  await eraseKept(ctx, endMs);
  const before = (days: number) =>
    sql`${new Date(now.getTime() - days * DAY_MS).toISOString()}::timestamptz`;
  const drain = async (table: string, condition: ReturnType<typeof sql>) => {
    let gone = 0;
    for (
      let last = BATCH_ROWS;
      last === BATCH_ROWS && ctx.clock.now().getTime() < endMs;
      gone += last
    ) {
      ctx.signal?.throwIfAborted();
      const rows = await ctx.db.execute(sql`
        delete from ${sql.raw(table)} where id in (
          select id from ${sql.raw(table)} where ${condition} limit ${BATCH_ROWS}
          for update skip locked) returning id`);
      last = rows.length;
    }
    return gone;
  };
  const isOver = sql`forget_at <= ${now.toISOString()}::timestamptz`;
  counts.listings = await drain("listings", isOver);
  counts.comps = await drain("comps", isOver);
  counts.notes += await drain("fetch_runs", sql`started_at < ${before(KEPT_DAYS.runs)}`);
  counts.notes += await drain("listing_events", sql`at < ${before(KEPT_DAYS.events)}`);
  counts.notes += await drain("webhook_events", sql`received_at < ${before(KEPT_DAYS.webhooks)}`);
  await emptyOldMails(ctx);
  await ctx.db.execute(sql`
    delete from object_splits s where not exists (select from listings l where l.id = s.listing_id)`);
  await ctx.db.execute(sql`
    delete from object_keeps k where not exists (select from listings l where l.id = k.listing_id)`);
  await ctx.db.execute(sql`
    delete from objects o where created_at < ${before(1)}
      and not exists (select from listings l where l.object_id = o.id)
      and not exists (select from object_splits s where s.object_id = o.id)`);
  return counts;
}
