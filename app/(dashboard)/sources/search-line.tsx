import { Pause, Play, X } from "lucide-react";
import { ApiError, callApi } from "@/app/_api/client";
import type { FormatContext } from "@/components/format/format-context";
import { formatDateTime } from "@/components/format/format-date-time";
import { whenWords } from "@/components/format/when-words";
import { IconButton } from "@/components/ui/icon-button";
import { notify, notifyError } from "@/components/ui/notify";
import { Tag } from "@/components/ui/tag";
import { filterWords } from "./search-words";
import { nextAt } from "./source-state";
import type { ConnectorRow, SearchRow, SourceRow } from "./source-views";
import { againWords } from "./source-words";

type Props = {
  search: SearchRow;
  source: SourceRow;
  sites: ConnectorRow["sites"];
  now: Date;
  format: FormatContext;
  onChanged: () => Promise<void>;
};

/** One saved search: what it asks for, when it was answered, and when it is asked again. */
export function SearchLine({ search, source, sites, now, format, onChanged }: Props) {
  const { id, sourceId, query, state } = search;
  const success = search.lastSuccessAt === null ? null : new Date(search.lastSuccessAt);
  const isPaused = state === "paused";
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notifyError(`“${query.words}” was not changed. ${error.message}`);
    }
    await onChanged();
  };
  const remove = () =>
    attempt(async () => {
      await callApi("DELETE /searches/{id}", { id });
      notify(`The search “${query.words}” is deleted. What it found stays.`, {
        undo: () =>
          void attempt(() => callApi("POST /sources/{id}/searches", { id: sourceId, query })),
      });
    });
  const turn = () =>
    attempt(() => callApi("PATCH /searches/{id}", { id, state: isPaused ? "active" : "paused" }));
  return (
    <li className="flex min-h-11 items-center gap-2 border-t py-1.5 pr-2 pl-4 hover:bg-hover">
      <div className="min-w-0 flex-1 gap-x-4 md:flex md:items-baseline">
        <p className="flex min-w-0 items-center gap-2 text-text md:w-72 md:shrink-0">
          <span className="truncate font-medium" title={query.words}>
            {query.words}
          </span>
          {isPaused ? <Tag tone="outline">paused</Tag> : null}
        </p>
        <p className="min-w-0 flex-1 truncate t-12 text-text-2">
          {filterWords(query, sites, format.locale)}
        </p>
        <p
          className="t-12 text-text-3 md:shrink-0"
          {...(success ? { title: formatDateTime(success, format) } : {})}
        >
          {success ? `answered ${whenWords(success, now, format)}` : "not answered yet"}
          {isPaused || source.state !== "active"
            ? ""
            : `, again ${againWords(nextAt(source, search.nextDueAt, now), now, format)}`}
        </p>
      </div>
      <div className="flex shrink-0">
        <IconButton
          label={isPaused ? `Resume “${query.words}”` : `Pause “${query.words}”`}
          icon={isPaused ? <Play /> : <Pause />}
          onClick={turn}
        />
        <IconButton label={`Delete “${query.words}”`} icon={<X />} onClick={remove} />
      </div>
    </li>
  );
}
