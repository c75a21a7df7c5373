import { and, eq, inArray, lt, or } from "drizzle-orm";
import { ingestRuns } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

/** A run that works writes its position several times in this time. */
const STALLED_MS = 60_000;

export type StalledImports = { readonly run: Id<"run">[]; readonly undo: Id<"run">[] };

/** Runs that nobody works on although they are not at their end: their job was lost. */
export async function findStalledImports({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<StalledImports> {
  const before = new Date(ctx.clock.now().getTime() - STALLED_MS);
  const rows = await ctx.db
    .select({ id: ingestRuns.id, state: ingestRuns.state })
    .from(ingestRuns)
    .where(
      and(
        or(inArray(ingestRuns.state, ["queued", "running"]), eq(ingestRuns.state, "undoing")),
        lt(ingestRuns.updatedAt, before),
      ),
    )
    .limit(100);
  const ids = (isUndo: boolean) =>
    rows.filter(({ state }) => (state === "undoing") === isUndo).map(({ id }) => id);
  return { run: ids(false), undo: ids(true) };
}
