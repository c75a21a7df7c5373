import { and, inArray, isNotNull, lt } from "drizzle-orm";
import { ingestChanges, ingestRejects, ingestRuns } from "@/db/schema";
import type { ServiceContext } from "../context";
import { undoHorizon } from "./internal";

/** Deletes what is kept for undoing, and the rejected rows, of imports that ended too long ago. */
export async function forgetOldChanges({ ctx }: { ctx: ServiceContext }): Promise<number> {
  const old = ctx.db
    .select({ id: ingestRuns.id })
    .from(ingestRuns)
    .where(
      and(
        isNotNull(ingestRuns.finishedAt),
        lt(ingestRuns.finishedAt, undoHorizon(ctx.clock.now())),
      ),
    );
  await ctx.db.delete(ingestRejects).where(inArray(ingestRejects.runId, old));
  const gone = await ctx.db.delete(ingestChanges).where(inArray(ingestChanges.runId, old));
  return gone.count;
}
