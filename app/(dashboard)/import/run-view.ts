import type { ApiOutput } from "@/app/_api/client";
import type { ImportRun } from "@/lib/domain/import/import-run.schema";

/** An import as the browser holds it: instants are ISO texts, from the page and from the API alike. */
export type RunView = ApiOutput<"GET /imports/{id}">;

export function toRunView(run: ImportRun): RunView {
  return {
    ...run,
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    createdAt: run.createdAt.toISOString(),
  };
}

export const isUnderWay = (run: RunView): boolean =>
  run.state === "queued" || run.state === "running" || run.state === "undoing";
