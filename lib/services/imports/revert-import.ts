import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type IngestRun, ingestRuns, uploads } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { revertRows } from "./revert-rows";
import { tellOwner } from "./tell-owner";
import { lockSource } from "./write-batch";

type Inside = ServiceContext & { readonly db: Transaction };

/** Holds the source and the run while `work` runs; null when the run is not being undone any more. */
function whileUndoing<T>(
  ctx: ServiceContext,
  runId: Id<"run">,
  work: (inside: Inside, run: IngestRun) => Promise<T>,
): Promise<T | null> {
  return withTransaction(ctx.db, async (tx) => {
    const [found] = await tx
      .select({ sourceId: ingestRuns.sourceId })
      .from(ingestRuns)
      .where(eq(ingestRuns.id, runId));
    if (!found) return null;
    await lockSource(tx, found.sourceId);
    const [run] = await tx
      .select()
      .from(ingestRuns)
      .where(and(eq(ingestRuns.id, runId), eq(ingestRuns.state, "undoing")))
      .for("update");
    return run ? await work({ ...ctx, db: tx }, run) : null;
  });
}

/** Takes back all changes that `changesOf` still has, batch by batch; null when the undo was taken away. */
async function revertAll(
  ctx: ServiceContext,
  runId: Id<"run">,
  changesOf: Id<"run">,
): Promise<true | null> {
  let after = "";
  for (;;) {
    ctx.signal?.throwIfAborted();
    const done = await whileUndoing(ctx, runId, async (inside, run) => {
      const taken = await revertRows(inside, { id: changesOf, target: run.target }, after);
      if (!taken) return { isEnd: true, last: after };
      await inside.db
        .update(ingestRuns)
        .set({
          rowsReverted: sql`${ingestRuns.rowsReverted} + ${taken.reverted}`,
          updatedAt: ctx.clock.now(),
        })
        .where(eq(ingestRuns.id, runId));
      return { isEnd: false, last: taken.last };
    });
    if (!done) return null;
    if (done.isEnd) return true;
    after = done.last;
  }
}

/**
 * An undone run of the same source whose changes stayed because this run had touched its rows later: now
 * that this run's are back, those rows are the older run's again, and its undo goes on.
 */
async function findUnfinishedUndo(ctx: ServiceContext, run: IngestRun): Promise<Id<"run"> | null> {
  const [older] = await ctx.db.execute<{ id: Id<"run"> }>(sql`
    select r.id from ingest_runs r
    where r.source_id = ${run.sourceId} and r.target = ${run.target}
      and r.state in ('undone', 'failed') and r.id <> ${run.id}
      and exists (
        select 1 from ingest_changes c join ${sql.raw(run.target)} t on t.id = c.row_id
        where c.run_id = r.id and t.last_run_id = r.id)
    limit 1`);
  return older?.id ?? null;
}

function finishUndo(ctx: ServiceContext, runId: Id<"run">): Promise<IngestRun | null> {
  return whileUndoing(ctx, runId, async (inside, run) => {
    const { db: tx } = inside;
    const now = ctx.clock.now();
    const [done] = await tx
      .update(ingestRuns)
      .set({
        state: run.failure === null ? "undone" : "failed",
        rowsKept: sql`(select count(*) from ingest_changes where run_id = ${runId})`,
        uploadId: null,
        finishedAt: now,
        updatedAt: now,
      })
      .where(eq(ingestRuns.id, runId))
      .returning();
    if (run.uploadId) await tx.delete(uploads).where(eq(uploads.id, run.uploadId));
    if (done?.failure) await tellOwner(inside, done);
    return done ?? null;
  });
}

type Args = { ctx: ServiceContext; input: { readonly runId: Id<"run"> } };

/**
 * Takes a run back that is to be undone, from where an earlier start left it: it ends `undone`, or
 * `failed` when its file turned out to be bad. Null when there is nothing to undo. For jobs and commands:
 * no authorisation, whoever asked for the undo was asked.
 */
export async function revertImport({ ctx, input }: Args): Promise<IngestRun | null> {
  const { runId } = input;
  if (!(await revertAll(ctx, runId, runId))) return null;
  const [run] = await ctx.db.select().from(ingestRuns).where(eq(ingestRuns.id, runId));
  if (!run) return null;
  for (;;) {
    const older = await findUnfinishedUndo(ctx, run);
    if (!older) return await finishUndo(ctx, runId);
    if (!(await revertAll(ctx, runId, older))) return null;
  }
}
