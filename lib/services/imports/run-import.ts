import { and, eq, inArray, sql } from "drizzle-orm";
import { type IngestRun, ingestRuns } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { readUploadBytes } from "../uploads/read-upload-bytes";
import { failRun } from "./fail-run";
import { finishRun } from "./finish-run";
import { inAdvance } from "./in-advance";
import { createBatchMapper } from "./map-batch";
import { readBatches } from "./read-batches";
import { type FileBytes, readRows } from "./read-rows";
import { writeBatch } from "./write-batch";

/** A run that starts so often without getting on has something in it that no repetition mends. */
const MAX_STARTS = 5;

type Args = {
  ctx: ServiceContext;
  input: {
    readonly runId: Id<"run">;
    /** Where the bytes are when they are not an upload; called once. */
    readonly openFile?: (() => FileBytes) | undefined;
    readonly onProgress?: ((run: IngestRun) => void) | undefined;
  };
};

/** Takes the run, or null when it is done, stopped or never was. */
async function beginRun(ctx: ServiceContext, runId: Id<"run">): Promise<IngestRun | null> {
  const now = ctx.clock.now();
  const [run] = await ctx.db
    .update(ingestRuns)
    .set({
      state: "running",
      starts: sql`${ingestRuns.starts} + 1`,
      startedAt: sql`coalesce(${ingestRuns.startedAt}, ${now.toISOString()}::timestamptz)`,
      updatedAt: now,
    })
    .where(and(eq(ingestRuns.id, runId), inArray(ingestRuns.state, ["queued", "running"])))
    .returning();
  return run ?? null;
}

function openStored(ctx: ServiceContext, run: IngestRun): FileBytes {
  if (run.uploadId) return readUploadBytes({ ctx, input: { uploadId: run.uploadId } });
  throw new AppError("INVALID", "The import was interrupted. Run it again.");
}

async function* mapFile(ctx: ServiceContext, run: IngestRun, bytes: FileBytes) {
  const pieces = readRows(bytes, { delimiter: run.defaults.delimiter });
  const mapBatch = createBatchMapper(run, ctx.ids);
  for await (const file of readBatches(pieces, run.mapping)) yield { file, batch: mapBatch(file) };
}

/** Writes what is not written yet. Null when somebody else moved or stopped the run. */
async function importFile({ ctx, input }: Args, begun: IngestRun): Promise<IngestRun | null> {
  if (begun.starts > MAX_STARTS) {
    throw new AppError("INVALID", "The import could not be finished, so nothing of it was kept.");
  }
  const bytes = input.openFile?.() ?? openStored(ctx, begun);
  let run = begun;
  for await (const { file, batch } of inAdvance(mapFile(ctx, begun, bytes))) {
    ctx.signal?.throwIfAborted();
    if (file.rowsBefore < begun.rowsRead) continue;
    const moved = await writeBatch(ctx, run.id, run.sourceId, file, batch);
    if (!moved) return null;
    run = moved;
    input.onProgress?.(run);
  }
  return run;
}

/**
 * Imports the file of a run, from where an earlier start left it. A file that cannot be read as a whole
 * changes nothing: what went in is taken out again and the run fails with a sentence. Returns the run as
 * it ended, or null when there was nothing to do or somebody else does it. For jobs and commands: no
 * authorisation, whoever made the run was asked.
 */
export async function runImport({ ctx, input }: Args): Promise<IngestRun | null> {
  const begun = await beginRun(ctx, input.runId);
  if (!begun) return null;
  try {
    const written = await importFile({ ctx, input }, begun);
    return written && (await finishRun(ctx, written));
  } catch (error) {
    if (!(error instanceof AppError && error.code === "INVALID")) throw error;
    return await failRun(ctx, begun.id, error.message);
  }
}
