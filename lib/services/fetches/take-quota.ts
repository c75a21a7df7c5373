import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { allowance } from "@/lib/domain/planner/allowance";
import { type DayZone, marketDay } from "@/lib/domain/planner/market-day";

export type QuotaLimits = {
  readonly requestsPerDay: number | null;
  readonly rate: { readonly calls: number; readonly everyMs: number } | null;
  readonly dayZone: DayZone;
};

export type QuotaTaken =
  | { readonly kind: "taken" }
  /** The day's share is used up until then, or what may be asked at once. */
  | { readonly kind: "wait"; readonly until: Date };

/**
 * Takes one call from the quota of a set of keys: one statement for the day and one for the rate, each
 * exact under any number of workers. What was taken and not used is not given back.
 */
export async function takeQuota(
  db: DatabaseOrTransaction,
  quotaKey: string,
  limits: QuotaLimits,
  now: Date,
): Promise<QuotaTaken> {
  const untilFilled = await takeFromBucket(db, quotaKey, limits.rate, now);
  if (untilFilled) return { kind: "wait", until: untilFilled };
  const untilDay = await takeFromDay(db, quotaKey, limits, now);
  return untilDay ? { kind: "wait", until: untilDay } : { kind: "taken" };
}

async function takeFromDay(
  db: DatabaseOrTransaction,
  quotaKey: string,
  { requestsPerDay: limit, dayZone }: QuotaLimits,
  now: Date,
): Promise<Date | null> {
  if (limit === null) return null;
  const { day, share, endsAt } = marketDay(now, dayZone);
  const allowed = allowance(limit, share);
  const rows = await db.execute(sql`
    insert into quota_days as q (quota_key, day, used) values (${quotaKey}, ${day}::date, 1)
    on conflict (quota_key, day) do update set used = q.used + 1 where q.used < ${allowed}
    returning used`);
  if (rows.length > 0) return null;
  if (allowed >= limit) return endsAt;
  // The next call of the day's even pace.
  const callMs = (endsAt.getTime() - now.getTime()) / Math.max(1, limit - allowed + 1);
  return new Date(now.getTime() + Math.ceil(callMs));
}

/** Of a rate's calls this share may be made at once; the others come evenly, so that no stretch of time holds more than all. */
const AT_ONCE_SHARE = 0.25;

/** A bucket that holds what may be made at once and fills again evenly. */
async function takeFromBucket(
  db: DatabaseOrTransaction,
  quotaKey: string,
  rate: QuotaLimits["rate"],
  now: Date,
): Promise<Date | null> {
  if (rate === null) return null;
  const size = Math.max(1, Math.floor(rate.calls * AT_ONCE_SHARE));
  const perSecond = (1_000 * Math.max(1, rate.calls - size)) / rate.everyMs;
  const at = sql`${now.toISOString()}::timestamptz`;
  const filled = sql`least(${size}::float8, b.tokens
    + ${perSecond}::float8 * greatest(0, extract(epoch from ${at} - b.refilled_at)))`;
  const rows = await db.execute(sql`
    insert into quota_buckets as b (quota_key, tokens, refilled_at)
    values (${quotaKey}, ${size - 1}, ${at})
    on conflict (quota_key) do update
      set tokens = ${filled} - 1, refilled_at = greatest(b.refilled_at, ${at})
      where ${filled} >= 1
    returning tokens`);
  return rows.length > 0 ? null : new Date(now.getTime() + Math.ceil(1_000 / perSecond));
}

/** How much of the day's calls is used, as the marketplace counts days. */
export async function readQuota(
  db: DatabaseOrTransaction,
  quotaKey: string,
  dayZone: DayZone,
  now: Date,
): Promise<number> {
  const { day } = marketDay(now, dayZone);
  const [row] = await db.execute<{ used: number }>(sql`
    select used from quota_days where quota_key = ${quotaKey} and day = ${day}::date`);
  return row?.used ?? 0;
}
