import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type DatabaseOrTransaction, withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import type { FetchCursor } from "@/lib/domain/source/fetch-cursor.schema";

/** Longer than one question takes; a worker that died is followed after it. */
export const LEASE_MS = 120_000;

export type ClaimedFetch = {
  readonly id: Id<"fetch">;
  readonly query: SearchQuery | null;
  readonly cursor: FetchCursor;
  readonly leaseId: string;
  /** Null: this is the first time, or no answer came yet. */
  readonly answeredBefore: Date | null;
  /** Until when the door of a source that fails is shut behind this one; null where it does not fail. */
  readonly shutUntil: Date | null;
};

type ClaimedRow = Omit<ClaimedFetch, "leaseId" | "answeredBefore" | "shutUntil"> & {
  readonly answered_ms: number | null;
};

/** Of fetches `f` of sources `s` with health `h`: those that may be asked now. */
export const isDue = (now: Date) => sql`
  s.state = 'active' and f.due_at <= ${iso(now)}
    and (f.lease_until is null or f.lease_until <= ${iso(now)})
    and (h.open_until is null or h.open_until <= ${iso(now)})
    and (f.query is null or exists (
      select from searches q where q.fetch_id = f.id and q.state = 'active'))`;

const iso = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/**
 * Takes the question that has waited longest of a source, for one worker; null where none is due. While the
 * source fails, one worker asks and the others wait for what it finds.
 */
export function claimFetch(
  db: DatabaseOrTransaction,
  sourceId: Id<"source">,
  now: Date,
): Promise<ClaimedFetch | null> {
  const leaseId = randomUUID();
  const until = new Date(now.getTime() + LEASE_MS);
  return withTransaction(db, async (tx) => {
    const [row] = await tx.execute<ClaimedRow>(sql`
      update fetches set lease_id = ${leaseId}, lease_until = ${iso(until)}
      where id = (
        select f.id from fetches f join sources s on s.id = f.source_id
        left join source_health h on h.source_id = s.id
        where f.source_id = ${sourceId} and ${isDue(now)}
        order by f.due_at, f.id limit 1 for update of f skip locked)
      returning id, query, cursor,
        (extract(epoch from last_success_at) * 1000)::float8 as answered_ms`);
    if (!row) return null;
    const { answered_ms: answeredMs, ...claimed } = row;
    const answeredBefore = answeredMs === null ? null : new Date(answeredMs);
    // Whoever finds the breaker's pause over closes the door behind them until they know more.
    const [health] = await tx.execute<{ is_shut: boolean }>(sql`
      update source_health set open_until = case when open_until is null then null else ${iso(until)} end
      where source_id = ${sourceId} and (open_until is null or open_until <= ${iso(now)})
      returning open_until is not null as is_shut`);
    const [known] = health
      ? [health]
      : await tx.execute(sql`select 1 from source_health where source_id = ${sourceId}`);
    const shutUntil = health?.is_shut ? until : null;
    if (health || !known) return { ...claimed, leaseId, answeredBefore, shutUntil };
    await tx.execute(sql`
      update fetches set lease_id = null, lease_until = null where id = ${claimed.id}`);
    return null;
  });
}
