import { and, eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { type IngestRun, ingestRuns, sources, uploads } from "@/db/schema";
import type { ServiceContext } from "../context";
import { tellOwner } from "./tell-owner";
import { lockSource } from "./write-batch";

/** Ends a run whose last batch is written; null when somebody stopped it before. */
export function finishRun(ctx: ServiceContext, run: IngestRun): Promise<IngestRun | null> {
  return withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockSource(tx, run.sourceId);
    const now = ctx.clock.now();
    const [done] = await tx
      .update(ingestRuns)
      .set({
        state: "succeeded",
        bytesRead: run.sizeBytes,
        uploadId: null,
        finishedAt: now,
        updatedAt: now,
      })
      .where(and(eq(ingestRuns.id, run.id), eq(ingestRuns.state, "running")))
      .returning();
    if (!done) return null;
    if (run.uploadId) await tx.delete(uploads).where(eq(uploads.id, run.uploadId));
    await tx.update(sources).set({ lastSuccessAt: now }).where(eq(sources.id, run.sourceId));
    await tellOwner(inside, done);
    return done;
  });
}
