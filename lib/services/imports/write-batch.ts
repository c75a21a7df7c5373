import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type IngestRun, ingestRejects, ingestRuns, type Source, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { requestRescore } from "../scores/request-rescore";
import type { MappedBatch, Reject } from "./map-batch";
import type { FileBatch } from "./read-batches";
import { writeRows } from "./write-rows";

/** Rejected rows that are kept by name; the others are counted. */
const MAX_NAMED_REJECTS = 100_000;

/**
 * Whoever writes to a source's rows holds this lock until the transaction ends, so two imports into one
 * source take turns batch by batch. It also keeps out inserts by other ways (they check the source's key).
 */
export async function lockSource(tx: Transaction, id: Id<"source">): Promise<Source["userId"]> {
  const [source] = await tx
    .select({ userId: sources.userId })
    .from(sources)
    .where(eq(sources.id, id))
    .for("update");
  return source?.userId ?? null;
}

async function nameRejects(tx: Transaction, run: IngestRun, rejects: readonly Reject[]) {
  const room = Math.max(0, MAX_NAMED_REJECTS - run.rowsRejected);
  const named = rejects.slice(0, room);
  if (named.length === 0) return;
  await tx.insert(ingestRejects).values(named.map((reject) => ({ ...reject, runId: run.id })));
}

/**
 * Writes one batch and moves the run's position in one transaction, so a run that dies goes on exactly
 * where it stopped. Returns the run as it is then, or null when somebody else has moved or stopped it.
 */
export function writeBatch(
  ctx: ServiceContext,
  runId: Id<"run">,
  sourceId: Id<"source">,
  file: FileBatch,
  batch: MappedBatch,
): Promise<IngestRun | null> {
  return withTransaction(ctx.db, async (tx) => {
    const owner = await lockSource(tx, sourceId);
    const now = ctx.clock.now();
    const [run] = await tx
      .select()
      .from(ingestRuns)
      .where(
        and(
          eq(ingestRuns.id, runId),
          eq(ingestRuns.state, "running"),
          eq(ingestRuns.rowsRead, file.rowsBefore),
        ),
      )
      .for("update");
    if (!run) return null;
    const counts = await writeRows({ tx, run, owner, rows: batch.rows, now });
    await nameRejects(tx, run, batch.rejects);
    if (run.target === "listings") {
      const listingIds = counts.changedIds as Id<"listing">[];
      await requestRescore({ ctx: { ...ctx, db: tx }, input: { listingIds, userId: null } });
    }
    const [moved] = await tx
      .update(ingestRuns)
      .set({
        starts: 0,
        bytesRead: file.bytesRead,
        rowsRead: file.rowsBefore + file.rows.length,
        rowsInserted: sql`${ingestRuns.rowsInserted} + ${counts.inserted}`,
        rowsUpdated: sql`${ingestRuns.rowsUpdated} + ${counts.updated}`,
        rowsUnchanged: sql`${ingestRuns.rowsUnchanged} + ${counts.unchanged}`,
        rowsRejected: sql`${ingestRuns.rowsRejected} + ${batch.rejects.length}`,
        rowsRepeated: sql`${ingestRuns.rowsRepeated} + ${counts.repeated + batch.repeated}`,
        updatedAt: now,
      })
      .where(eq(ingestRuns.id, runId))
      .returning();
    return moved ?? null;
  });
}
