import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type IngestRun, importMappings, ingestRuns, uploads } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { CreateImportInput, type ImportRun } from "@/lib/domain/import/import-run.schema";
import { suggestSourceName } from "@/lib/domain/import/suggest-source-name";
import { requireAdmin, requireWriter, type ServiceContext } from "../context";
import { ownUpload } from "../uploads/internal";
import { readUploadBytes } from "../uploads/read-upload-bytes";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { notFound } from "../visible-to";
import { headerHash } from "./header-hash";
import { insertRun } from "./insert-run";
import { toImportRun } from "./internal";
import { planImport } from "./plan-import";
import { readSample } from "./read-sample";

type Args = { ctx: ServiceContext; input: CreateImportInput & { id: Id<"upload"> } };

/** The upload, locked, and not the file of a run yet. */
async function takeUpload(
  tx: Transaction,
  ctx: ServiceContext,
  userId: Id<"user">,
  id: Id<"upload">,
) {
  const [upload] = await tx
    .select()
    .from(uploads)
    .where(ownUpload(ctx, userId, id))
    .for("update");
  if (!upload) throw notFound("upload");
  const [taken] = await tx
    .select({ id: ingestRuns.id })
    .from(ingestRuns)
    .where(eq(ingestRuns.uploadId, id));
  if (taken) throw new AppError("CONFLICT", "This file is being imported already.");
  return upload;
}

async function remember(
  tx: Transaction,
  userId: Id<"user">,
  columns: readonly string[],
  run: IngestRun,
  sourceName: string,
): Promise<void> {
  const { target, mapping, defaults } = run;
  const chosen = { mapping, defaults, sourceName, updatedAt: run.createdAt };
  await tx
    .insert(importMappings)
    .values({ userId, target, headerHash: headerHash(columns), ...chosen })
    .onConflictDoUpdate({
      target: [importMappings.userId, importMappings.target, importMappings.headerHash],
      set: chosen,
    });
}

/** Starts the import of a file that was sent; the run waits until a job takes it. */
export async function createImport({ ctx, input }: Args): Promise<ImportRun> {
  const { userId } = requireWriter(ctx);
  const { id, ...rest } = input;
  const chosen = CreateImportInput.parse(rest);
  if (chosen.shared) requireAdmin(ctx);
  const [upload] = await ctx.db
    .select({ id: uploads.id })
    .from(uploads)
    .where(ownUpload(ctx, userId, id));
  if (!upload) throw notFound("upload");
  const file = await readSample(
    readUploadBytes({ ctx, input: { uploadId: id } }),
    chosen.defaults.delimiter,
  );
  const { currency } = await getUserPrefs({ ctx });
  const defaults = planImport(file, chosen, currency);
  return await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const { fileName, sizeBytes } = await takeUpload(tx, ctx, userId, id);
    const sourceName = chosen.sourceName ?? suggestSourceName(fileName);
    const ownerId = chosen.shared ? null : userId;
    const { target, mapping } = chosen;
    const made = await insertRun(inside, {
      ...{ userId, ownerId, uploadId: id, fileName, sizeBytes },
      ...{ target, mapping, defaults, sourceName },
    });
    await remember(tx, userId, file.sample.columns, made.run, sourceName);
    return toImportRun(made, ctx.clock.now());
  });
}
