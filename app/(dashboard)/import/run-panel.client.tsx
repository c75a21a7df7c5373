"use client";

import { CircleCheck, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { RejectedRowsTable } from "./rejected-rows-table.client";
import { isUnderWay, type RunView } from "./run-view";
import { outcomeWords, progressShare, progressWords, stateWord } from "./run-words";
import { useImportRun } from "./use-import-run";

type Props = { initial: RunView; format: FormatContext; onClose: () => void };

/** One import: how far it is, what came of it, what did not go in, and its undo. */
export function RunPanel({ initial, format, onClose }: Props) {
  const router = useRouter();
  const { run, setRun, isStale } = useImportRun(initial);
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const count = (figure: number) => formatCount(figure, format.locale);
  const active = isUnderWay(run);
  const wasActive = useRef(active);
  useEffect(() => {
    if (wasActive.current && !active) router.refresh();
    wasActive.current = active;
  }, [active, router]);

  const undo = async () => {
    setIsAsking(true);
    setFailure(null);
    try {
      setRun(await callApi("POST /imports/{id}/undo", { id: run.id }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    } finally {
      setIsAsking(false);
    }
  };

  return (
    <Panel
      title={<span className="break-all">{run.fileName}</span>}
      aside={
        active ? null : (
          <Button size="sm" onClick={onClose}>
            Import another file
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        <div role="status" className="grid gap-2">
          <p className="flex flex-wrap items-center gap-x-2 text-text">
            {run.state === "succeeded" ? (
              <CircleCheck aria-hidden className="size-4 text-text-2" />
            ) : null}
            <span className="font-semibold">{stateWord(run)}</span>
            <span className="text-text-3">
              {run.target === "comps" ? "prices to judge by" : "offers to judge"}, source{" "}
              {run.source.name}
            </span>
          </p>
          {active ? null : <p className="text-text-2">{outcomeWords(run, count)}</p>}
        </div>
        {active ? (
          <ProgressBar label={stateWord(run)} share={progressShare(run)}>
            {progressWords(run, count)}
            {isStale ? ". The server does not answer just now; the import goes on." : ""}
          </ProgressBar>
        ) : null}
        {run.failure ? <ErrorNote title="Nothing was changed">{run.failure}</ErrorNote> : null}
        {failure ? <ErrorNote title="It was not undone">{failure.message}</ErrorNote> : null}
        {!active && run.rowsRejected > 0 ? (
          <RejectedRowsTable runId={run.id} total={run.rowsRejected} locale={format.locale} />
        ) : null}
        <RunActions run={run} isAsking={isAsking} onUndo={undo} />
      </div>
    </Panel>
  );
}

type ActionsProps = { run: RunView; isAsking: boolean; onUndo: () => void };

function RunActions({ run, isAsking, onUndo }: ActionsProps) {
  const isDone = run.state === "succeeded";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isDone ? (
        <Button variant="primary" href="/deals">
          See the deals
        </Button>
      ) : null}
      {run.canUndo ? (
        <Button icon={<Undo2 aria-hidden />} loading={isAsking} onClick={onUndo}>
          {isDone ? "Undo this import" : "Stop and undo"}
        </Button>
      ) : null}
      {isDone ? <span className="t-12 text-text-3">Verdicts follow within a minute.</span> : null}
    </div>
  );
}
