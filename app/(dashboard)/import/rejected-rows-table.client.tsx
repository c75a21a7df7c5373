"use client";

import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { ApiError, type ApiOutput, callApi } from "@/app/_api/client";
import { formatCount } from "@/components/format/format-count";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import type { RunView } from "./run-view";

type Rows = ApiOutput<"GET /imports/{id}/rejected-rows">;
type Props = { runId: RunView["id"]; total: number; locale: string };

const SHOWN = 20;

/** The first rows that did not go in, each with its line and reason; all of them as a file. */
export function RejectedRowsTable({ runId, total, locale }: Props) {
  const [rows, setRows] = useState<Rows | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    callApi("GET /imports/{id}/rejected-rows", { id: runId, limit: SHOWN }, { signal: stop.signal })
      .then(setRows)
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        setFailure(error instanceof ApiError ? error.message : "The rows could not be read.");
      });
    return () => stop.abort();
  }, [runId]);
  return (
    <section aria-label="Rejected rows" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="flex-1 font-semibold text-text">
          {formatCount(total, locale)} {total === 1 ? "row" : "rows"} did not go in
        </h3>
        <Button
          size="sm"
          icon={<Download aria-hidden />}
          href={`/api/v1/imports/${runId}/rejects`}
          prefetch={false}
          download
        >
          Download as CSV
        </Button>
      </div>
      {failure ? <ErrorNote title="The rejected rows cannot be shown">{failure}</ErrorNote> : null}
      {rows === null && failure === null ? <Skeleton className="h-24" /> : null}
      {rows ? (
        <ul className="grid rounded-2 border">
          {rows.items.map(({ rowNumber, lineNumber, reason, raw }) => (
            <li key={rowNumber} className="grid gap-0.5 border-b px-3 py-2 last:border-b-0">
              <p className="text-text">
                <span className="text-text-3">Line {formatCount(lineNumber, locale)}</span> {reason}
              </p>
              <p className="truncate font-mono t-12 text-text-3" title={raw}>
                {raw}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {rows?.nextAfter ? (
        <p className="t-12 text-text-3">The first {SHOWN}. All of them are in the file.</p>
      ) : null}
    </section>
  );
}
