import { and, eq, exists, inArray, lt, not } from "drizzle-orm";
import { ingestRuns, uploads } from "@/db/schema";
import type { ServiceContext } from "../context";

const UNFINISHED = ["queued", "running"] as const;

/** Deletes files that nobody imported in time, also the rests of those that never came in whole. */
export async function deleteExpiredUploads({ ctx }: { ctx: ServiceContext }): Promise<number> {
  const needed = ctx.db
    .select({ id: ingestRuns.id })
    .from(ingestRuns)
    .where(and(eq(ingestRuns.uploadId, uploads.id), inArray(ingestRuns.state, [...UNFINISHED])));
  const gone = await ctx.db
    .delete(uploads)
    .where(and(lt(uploads.expiresAt, ctx.clock.now()), not(exists(needed))))
    .returning({ id: uploads.id });
  return gone.length;
}
