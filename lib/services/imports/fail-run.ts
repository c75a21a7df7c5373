import { and, eq, inArray } from "drizzle-orm";
import { type IngestRun, ingestRuns } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { revertImport } from "./revert-import";

/** Ends a run in failure: what it wrote is taken back first, then it has failed with the sentence. */
export async function failRun(
  ctx: ServiceContext,
  runId: Id<"run">,
  failure: string,
): Promise<IngestRun | null> {
  const stopped = await ctx.db
    .update(ingestRuns)
    .set({ state: "undoing", failure, updatedAt: ctx.clock.now() })
    .where(and(eq(ingestRuns.id, runId), inArray(ingestRuns.state, ["queued", "running"])))
    .returning({ id: ingestRuns.id });
  return stopped.length === 0 ? null : await revertImport({ ctx, input: { runId } });
}
