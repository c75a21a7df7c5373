import { and, eq } from "drizzle-orm";
import { ingestRuns } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { UNDO_DAYS } from "@/lib/domain/import/import-limits";
import type { ImportRun } from "@/lib/domain/import/import-run.schema";
import { requireAdmin, requireWriter, type ServiceContext } from "../context";
import { findOwnRun, toImportRun } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"run"> } };

/**
 * Asks for an import to be taken back, also one that is under way: it stops. The rows go in batches
 * (`revertImport`); until then the run is `undoing`. Asking again changes nothing.
 */
export async function undoImport({ ctx, input }: Args): Promise<ImportRun> {
  const actor = requireWriter(ctx);
  const found = await findOwnRun(ctx, actor, input.id);
  if (found.source.userId === null) requireAdmin(ctx);
  const now = ctx.clock.now();
  const shown = toImportRun(found, now);
  if (shown.state === "undoing" || shown.state === "undone") return shown;
  if (!shown.canUndo) {
    const message =
      shown.state === "failed"
        ? "This import failed and changed nothing, so there is nothing to undo."
        : `An import can be undone for ${UNDO_DAYS} days.`;
    throw new AppError("CONFLICT", message);
  }
  const [run] = await ctx.db
    .update(ingestRuns)
    .set({ state: "undoing", updatedAt: now })
    .where(and(eq(ingestRuns.id, input.id), eq(ingestRuns.state, shown.state)))
    .returning();
  if (!run) throw new AppError("CONFLICT", "This import has just changed. Look again.");
  return toImportRun({ ...found, run }, now);
}
