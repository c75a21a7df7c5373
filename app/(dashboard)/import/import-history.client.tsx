"use client";

import { useMemo } from "react";
import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { formatDateTime } from "@/components/format/format-date-time";
import { formatRelativeTime } from "@/components/format/format-relative-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { RunView } from "./run-view";
import { outcomeWords, stateWord } from "./run-words";

type Props = {
  runs: readonly RunView[];
  hasMore: boolean;
  format: FormatContext;
  nowIso: string;
  onOpen: (run: RunView) => void;
};

/** Earlier imports, newest first; each opens to its rejected rows and its undo. */
export function ImportHistory({ runs, hasMore, format, nowIso, onOpen }: Props) {
  const now = useMemo(() => new Date(nowIso), [nowIso]);
  if (runs.length === 0) {
    return (
      <Panel title="Earlier imports">
        <EmptyState title="You have not imported a file yet">
          The same file again updates prices and keeps their history.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Earlier imports" flush>
      <ul>
        {runs.map((run) => (
          <HistoryRow key={run.id} run={run} format={format} now={now} onOpen={onOpen} />
        ))}
      </ul>
      {hasMore ? (
        <p className="border-t px-4 py-2.5 t-12 text-text-3">
          The newest are shown. The API lists all of them.
        </p>
      ) : null}
    </Panel>
  );
}

type RowProps = {
  run: RunView;
  format: FormatContext;
  now: Date;
  onOpen: (run: RunView) => void;
};

function HistoryRow({ run, format, now, onOpen }: RowProps) {
  const count = (figure: number) => formatCount(figure, format.locale);
  const at = new Date(run.createdAt);
  const isPlain = run.state === "succeeded";
  return (
    <li className="border-b last:border-b-0">
      <button
        type="button"
        onClick={() => onOpen(run)}
        className="grid min-h-(--row) w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 text-left hover:bg-hover"
      >
        <span className="min-w-0">
          <span className="flex items-center gap-2">
            <span className="truncate font-medium text-text">{run.fileName}</span>
            {isPlain ? null : (
              <Tag tone={run.state === "failed" ? "risk" : "outline"}>
                {stateWord(run).toLowerCase()}
              </Tag>
            )}
          </span>
          <span className="block truncate t-12 text-text-3">
            {run.failure ?? outcomeWords(run, count)}
          </span>
        </span>
        <span className="t-12 whitespace-nowrap text-text-3" title={formatDateTime(at, format)}>
          {formatRelativeTime(at, now, format)}
        </span>
      </button>
    </li>
  );
}
