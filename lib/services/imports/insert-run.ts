import { type IngestRun, ingestRuns } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import type { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";
import { fieldsOf, type ImportTarget } from "@/lib/domain/import/import-field";
import type { ServiceContext } from "../context";
import { findOrCreateFileSource } from "../sources/find-or-create-file-source";
import type { RunWithSource } from "./internal";

export type NewRun = {
  /** Who started it. */
  readonly userId: Id<"user"> | null;
  /** Who owns the rows; null is everybody. */
  readonly ownerId: Id<"user"> | null;
  readonly uploadId: Id<"upload"> | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly target: ImportTarget;
  readonly mapping: ColumnMapping;
  readonly defaults: ImportDefaults;
  readonly sourceName: string;
};

/** Only the fields that the target has; the columns of the others are kept as attributes. */
function mappingOf({ target, mapping }: NewRun): ColumnMapping {
  const kept: ColumnMapping = {};
  for (const field of fieldsOf(target)) {
    const column = mapping[field];
    if (column !== undefined) kept[field] = column;
  }
  return kept;
}

/** Writes a run that waits for its start, in the caller's transaction. */
export async function insertRun(ctx: ServiceContext, input: NewRun): Promise<RunWithSource> {
  const { ownerId, sourceName, ...columns } = input;
  const source = await findOrCreateFileSource({
    ctx,
    input: { name: sourceName, userId: ownerId },
  });
  const now = ctx.clock.now();
  const [run] = await ctx.db
    .insert(ingestRuns)
    .values({
      ...columns,
      id: ctx.ids.make("run"),
      sourceId: source.id,
      mapping: mappingOf(input),
      state: "queued",
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  assert(run, "an insert returns its row");
  return { run: run satisfies IngestRun, source };
}
