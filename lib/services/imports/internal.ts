import { and, eq, isNull, or, type SQL } from "drizzle-orm";
import { type IngestRun, ingestRuns, type Source, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { UNDO_DAYS } from "@/lib/domain/import/import-limits";
import type { ImportRun } from "@/lib/domain/import/import-run.schema";
import type { ServiceContext, UserActor } from "../context";
import { notFound } from "../visible-to";

/** Runs that a person started; admins also see those that a command started for the whole installation. */
export function ownRuns({ userId, role }: UserActor): SQL | undefined {
  const mine = eq(ingestRuns.userId, userId);
  return role === "admin" ? or(mine, isNull(ingestRuns.userId)) : mine;
}

const DAY_MS = 86_400_000;

/** Before this instant an import has ended too long ago to be undone. */
export function undoHorizon(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * DAY_MS);
}

function canUndo({ state, finishedAt }: IngestRun, now: Date): boolean {
  if (state === "queued" || state === "running") return true;
  return state === "succeeded" && finishedAt !== null && finishedAt > undoHorizon(now);
}

export type RunWithSource = {
  readonly run: IngestRun;
  readonly source: Pick<Source, "id" | "name" | "userId">;
};

/** What a query of runs with their sources selects. */
export const RUN_WITH_SOURCE = {
  run: ingestRuns,
  source: { id: sources.id, name: sources.name, userId: sources.userId },
};

export function toImportRun({ run, source }: RunWithSource, now: Date): ImportRun {
  return {
    id: run.id,
    state: run.state,
    target: run.target,
    fileName: run.fileName,
    sizeBytes: run.sizeBytes,
    source: { id: source.id, name: source.name, isShared: source.userId === null },
    mapping: run.mapping,
    defaults: run.defaults,
    bytesRead: run.bytesRead,
    rowsRead: run.rowsRead,
    rowsInserted: run.rowsInserted,
    rowsUpdated: run.rowsUpdated,
    rowsUnchanged: run.rowsUnchanged,
    rowsRejected: run.rowsRejected,
    rowsRepeated: run.rowsRepeated,
    rowsReverted: run.rowsReverted,
    rowsKept: run.rowsKept,
    failure: run.failure,
    canUndo: canUndo(run, now),
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    createdAt: run.createdAt,
  };
}

/** A run of the person's own, with its source; NOT_FOUND for every other one. */
export async function findOwnRun(
  ctx: ServiceContext,
  actor: UserActor,
  id: Id<"run">,
): Promise<RunWithSource> {
  const [found] = await ctx.db
    .select(RUN_WITH_SOURCE)
    .from(ingestRuns)
    .innerJoin(sources, eq(sources.id, ingestRuns.sourceId))
    .where(and(eq(ingestRuns.id, id), ownRuns(actor)));
  if (!found) throw notFound("import");
  return found;
}
