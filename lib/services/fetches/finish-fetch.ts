import { type SQL, sql } from "drizzle-orm";
import { type DatabaseOrTransaction, withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { pauseMs } from "@/lib/domain/planner/breaker";
import type { FetchCursor } from "@/lib/domain/source/fetch-cursor.schema";
import { storableJson } from "../storable-json";
import type { ClaimedFetch } from "./claim-fetch";
import type { RunCounts } from "./run-counts";

export type FetchEnd =
  | { readonly kind: "succeeded"; readonly cursor: FetchCursor; readonly lagSeconds: number | null }
  /** Not its fault: there was no call left. Nothing is said of the source. */
  | { readonly kind: "waits"; readonly until: Date }
  | {
      readonly kind: "failed";
      readonly errorKind: string;
      readonly message: string;
      readonly retryAfterMs: number | null;
      /** Where the sign-in was refused: after so many failures in a row it is no use to ask before the person signs in again. */
      readonly refusalsMax: number | null;
      /** It cannot be asked as it is: nothing was sent, and nothing is wrong with the source. */
      readonly isOfQuestion: boolean;
    };

type Finish = {
  readonly sourceId: Id<"source">;
  readonly fetch: ClaimedFetch;
  readonly runId: Id<"fetchRun">;
  readonly counts: RunCounts;
  readonly everySeconds: number;
  readonly now: Date;
  /** 0–1, for the breaker's jitter. */
  readonly random: number;
};

/** In place of an error at a run that ended because no call was left: no answer, and no failure either. */
export const WAITED = "waited";

/** Fewer in a row may be the fault of single questions, which are not asked again for that. */
const OUTAGE_FAILURES = 3;

const iso = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;
const later = (now: Date, ms: number) => new Date(now.getTime() + ms);

/** Notes how a question ended, at the run, the source and the question, and gives back its lease; false where it was lost. */
export function finishFetch(
  db: DatabaseOrTransaction,
  finish: Finish,
  end: FetchEnd,
): Promise<boolean> {
  return withTransaction(db, async (tx) => {
    const { fetch, now, everySeconds } = finish;
    const dueAt = end.kind === "waits" ? end.until : later(now, 1_000 * everySeconds);
    const isSuccess = end.kind === "succeeded";
    const rows = await tx.execute(sql`
      update fetches set lease_id = null, lease_until = null, due_at = ${iso(dueAt)},
        cursor = ${isSuccess ? sql`${JSON.stringify(end.cursor)}::jsonb` : sql`cursor`},
        last_success_at = ${isSuccess ? iso(now) : sql`last_success_at`}
      where id = ${fetch.id} and lease_id = ${fetch.leaseId} returning id`);
    if (rows.length === 0) return false;
    await closeRun(tx, finish, end);
    await noteHealth(tx, finish, end);
    return true;
  });
}

async function noteHealth(tx: DatabaseOrTransaction, finish: Finish, end: FetchEnd) {
  if (!isProof(end, finish.counts)) await openDoor(tx, finish);
  if (end.kind === "waits") return;
  if (end.kind === "failed") {
    return await (end.isOfQuestion ? noteQuestion(tx, finish, end) : noteFailure(tx, finish, end));
  }
  if (finish.counts.calls === 0) return await noteIdle(tx, finish);
  await noteSuccess(tx, finish, end.lagSeconds);
}

async function closeRun(tx: DatabaseOrTransaction, { runId, counts, now }: Finish, end: FetchEnd) {
  const failure = end.kind === "failed" ? end : null;
  const errorKind = end.kind === "waits" ? WAITED : (failure?.errorKind ?? null);
  await tx.execute(sql`
    update fetch_runs set state = ${failure ? "failed" : "succeeded"}, calls = ${counts.calls},
      rows_in = ${counts.rowsIn}, rows_new = ${counts.rowsNew}, rows_changed = ${counts.rowsChanged},
      rows_unchanged = ${counts.rowsUnchanged}, rows_rejected = ${counts.rowsRejected},
      rejects = ${storableJson(counts.rejects)}::jsonb, finished_at = ${iso(now)},
      error_kind = ${errorKind}::text, failure = ${failure?.message ?? null}::text
    where id = ${runId}`);
}

/** Whether the source itself had a say in how a question ended. */
const isProof = (end: FetchEnd, { calls }: RunCounts) =>
  end.kind === "failed" ? !end.isOfQuestion : end.kind === "succeeded" && calls > 0;

/** Who was to find out whether a source is back did not: the next one may, again alone. */
async function openDoor(tx: DatabaseOrTransaction, { sourceId, fetch, now }: Finish) {
  if (fetch.shutUntil === null) return;
  await tx.execute(sql`
    update source_health set open_until = ${iso(now)}
    where source_id = ${sourceId} and open_until = ${iso(fetch.shutUntil)}`);
}

/** There was nothing to ask: nothing is wrong, and whatever was wrong still is. */
async function noteIdle(tx: DatabaseOrTransaction, { sourceId, now }: Finish) {
  await tx.execute(sql`
    insert into source_health as h (source_id, last_attempt_at, last_success_at)
    values (${sourceId}, ${iso(now)}, ${iso(now)})
    on conflict (source_id) do update set last_attempt_at = excluded.last_attempt_at,
      last_success_at = excluded.last_success_at, updated_at = ${iso(now)}
    where h.failures = 0`);
}

async function noteSuccess(
  tx: DatabaseOrTransaction,
  { sourceId, counts, now }: Finish,
  lagSeconds: number | null,
) {
  const { rowsIn, rowsRejected } = counts;
  await makeUpFor(tx, sourceId, now);
  await tx.execute(sql`
    insert into source_health as h (source_id, last_attempt_at, last_success_at, lag_seconds,
      rows_in, rows_rejected)
    values (${sourceId}, ${iso(now)}, ${iso(now)}, ${lagSeconds}::int, ${rowsIn}, ${rowsRejected})
    on conflict (source_id) do update set last_attempt_at = excluded.last_attempt_at,
      last_success_at = excluded.last_success_at, failures = 0, failing_since = null,
      open_until = null, error_kind = null, error_text = null,
      lag_seconds = coalesce(excluded.lag_seconds, h.lag_seconds),
      rows_in = h.rows_in + excluded.rows_in,
      rows_rejected = h.rows_rejected + excluded.rows_rejected, updated_at = ${iso(now)}`);
}

/** After an outage: what was asked in vain while it lasted is due, instead of when its turn would come again. */
async function makeUpFor(tx: DatabaseOrTransaction, sourceId: Id<"source">, now: Date) {
  await tx.execute(sql`
    update fetches f set due_at = least(f.due_at, ${iso(now)}) from source_health h
    where h.source_id = ${sourceId} and h.failures >= ${OUTAGE_FAILURES}
      and f.source_id = h.source_id and f.lease_id is null and exists (
        select from fetch_runs r where r.fetch_id = f.id and r.state = 'failed'
          and r.finished_at >= h.failing_since)
      and coalesce(f.last_success_at < h.failing_since, true)`);
}

type Failure = Extract<FetchEnd, { kind: "failed" }>;

/** What is wrong with one question is said until another is answered, and stops none. */
async function noteQuestion(
  tx: DatabaseOrTransaction,
  { sourceId, now }: Finish,
  { errorKind, message }: Failure,
) {
  await tx.execute(sql`
    insert into source_health as h (source_id, last_attempt_at, error_kind, error_text)
    values (${sourceId}, ${iso(now)}, ${errorKind}, ${message})
    on conflict (source_id) do update set last_attempt_at = excluded.last_attempt_at,
      error_kind = coalesce(h.error_kind, excluded.error_kind),
      error_text = coalesce(h.error_text, excluded.error_text), updated_at = ${iso(now)}`);
}

async function noteFailure(tx: DatabaseOrTransaction, finish: Finish, failure: Failure) {
  const { sourceId, counts, now, random } = finish;
  const [health] = await tx.execute<{ failures: number }>(sql`
    insert into source_health as h (source_id, last_attempt_at, failures, failing_since,
      error_kind, error_text, rows_in, rows_rejected)
    values (${sourceId}, ${iso(now)}, 1, ${iso(now)}, ${failure.errorKind}, ${failure.message},
      ${counts.rowsIn}, ${counts.rowsRejected})
    on conflict (source_id) do update set last_attempt_at = excluded.last_attempt_at,
      failures = h.failures + 1, failing_since = coalesce(h.failing_since, excluded.failing_since),
      error_kind = excluded.error_kind, error_text = excluded.error_text,
      rows_in = h.rows_in + excluded.rows_in,
      rows_rejected = h.rows_rejected + excluded.rows_rejected, updated_at = ${iso(now)}
    returning failures`);
  const failures = health?.failures ?? 1;
  const pause = pauseMs(failures, failure.retryAfterMs, random);
  await tx.execute(sql`
    update source_health set open_until = ${pause > 0 ? iso(later(now, pause)) : sql`null`}
    where source_id = ${sourceId}`);
  if (failure.refusalsMax === null || failures < failure.refusalsMax) return;
  await tx.execute(sql`
    update sources set state = 'needs_reconnect', updated_at = ${iso(now)}
    where id = ${sourceId} and state = 'active'`);
}
