import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { comps, ingestChanges, listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ImportTarget } from "@/lib/domain/import/import-field";
import type { ServiceContext } from "../context";
import { requestRescore } from "../scores/request-rescore";
import { restorations } from "./target-columns";

const BATCH_ROWS = 1_000;

type Run = { readonly id: Id<"run">; readonly target: ImportTarget };
type Change = { rowId: string; kind: "inserted" | "updated" | "seen"; lastRunId: string | null };

/** The next changes of a run whose rows are still there, and whose the rows are now. */
async function nextChanges(tx: Transaction, run: Run, after: string): Promise<Change[]> {
  const taken = await tx
    .select({ rowId: ingestChanges.rowId, kind: ingestChanges.kind })
    .from(ingestChanges)
    .where(and(eq(ingestChanges.runId, run.id), gt(ingestChanges.rowId, after)))
    .orderBy(asc(ingestChanges.rowId))
    .limit(BATCH_ROWS);
  if (taken.length === 0) return [];
  const table = run.target === "listings" ? listings : comps;
  const rows = await tx
    .select({ id: table.id, lastRunId: table.lastRunId })
    .from(table)
    .where(
      inArray(
        sql`${table.id}`,
        taken.map(({ rowId }) => rowId),
      ),
    );
  const owners = new Map<string, string | null>(rows.map((row) => [row.id, row.lastRunId]));
  return taken.map((change) => {
    const lastRunId = owners.get(change.rowId);
    // A row that is gone has nothing to restore: treat it as still this run's, so that its note goes too.
    return { ...change, lastRunId: lastRunId === undefined ? run.id : lastRunId };
  });
}

async function restore(tx: Transaction, run: Run, ids: readonly string[]): Promise<void> {
  const table = sql.raw(run.target);
  await tx.execute(sql`
    update ${table} t set ${restorations(run.target)}
    from ingest_changes c
    join ${table} now_row on now_row.id = c.row_id
    cross join lateral jsonb_populate_record(now_row, c.before) b
    where c.run_id = ${run.id} and c.row_id = any(${sql.param(ids)}::text[]) and t.id = c.row_id`);
  if (run.target === "comps") return;
  await tx.execute(sql`
    delete from listing_prices
    where run_id = ${run.id} and listing_id = any(${sql.param(ids)}::text[])`);
  await tx.execute(sql`
    update listing_prices p set observed_until = (c.before ->> 'observed_until')::timestamptz
    from ingest_changes c
    where c.run_id = ${run.id} and c.row_id = any(${sql.param(ids)}::text[])
      and c.before ->> 'observed_until' is not null
      and p.listing_id = c.row_id
      and p.observed_from = (
        select max(last.observed_from) from listing_prices last where last.listing_id = p.listing_id)`);
}

/**
 * Takes back the next changes of a run after the given row, in the caller's transaction: rows it inserted
 * go, rows it overwrote get their values back, rows that something later touched stay. Null at the end.
 */
export async function revertRows(
  ctx: ServiceContext & { readonly db: Transaction },
  run: Run,
  after: string,
): Promise<{ last: string; reverted: number } | null> {
  const tx = ctx.db;
  const changes = await nextChanges(tx, run, after);
  const last = changes.at(-1)?.rowId;
  if (last === undefined) return null;
  const own = changes.filter(({ lastRunId }) => lastRunId === run.id);
  const ownIds = own.map(({ rowId }) => rowId);
  const inserted = own.filter(({ kind }) => kind === "inserted").map(({ rowId }) => rowId);
  const overwritten = own.filter(({ kind }) => kind !== "inserted").map(({ rowId }) => rowId);
  const table = run.target === "listings" ? listings : comps;
  if (overwritten.length > 0) await restore(tx, run, overwritten);
  if (inserted.length > 0) await tx.delete(table).where(inArray(sql`${table.id}`, inserted));
  const updated = own.filter(({ kind }) => kind === "updated").map(({ rowId }) => rowId);
  if (run.target === "listings") {
    const listingIds = updated as Id<"listing">[];
    await requestRescore({ ctx, input: { listingIds, userId: null } });
  }
  if (ownIds.length > 0) {
    await tx
      .delete(ingestChanges)
      .where(and(eq(ingestChanges.runId, run.id), inArray(ingestChanges.rowId, ownIds)));
  }
  return { last, reverted: own.length };
}
