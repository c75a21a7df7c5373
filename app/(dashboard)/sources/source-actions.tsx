import { Pause, Play, RefreshCw } from "lucide-react";
import { callApi } from "@/app/_api/client";
import { formatCount } from "@/components/format/format-count";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { FormDialog } from "../form-dialog";
import { RunButton } from "./run-button";
import type { SourceRow } from "./source-views";

const RUNNABLE: ReadonlySet<SourceRow["kind"]> = new Set(["api", "feed", "mail"]);

/** Whether there is somebody to ask: not for files of mails and for what is forwarded. */
const canRun = ({ kind, nextDueAt }: SourceRow) =>
  RUNNABLE.has(kind) && (kind !== "mail" || nextDueAt !== null);

type Props = {
  source: SourceRow;
  locale: string;
  /** It is being asked already, or must be left alone. */
  isRunOff: boolean;
  /** Seconds until it can be asked again; 0: it can be now. */
  waitSeconds: number;
  isBusy: boolean;
  onRun: () => void;
  onSwitch: (state: "active" | "paused") => void;
  onRemoved: () => Promise<void>;
};

/** What can be done with a source: run it now, rest it, remove it. */
export function SourceActions(props: Props) {
  const { source, isRunOff, isBusy, waitSeconds, onRun, onSwitch } = props;
  const { state, name } = source;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {canRun(source) && state === "active" ? (
        <RunButton
          name={name}
          icon={<RefreshCw aria-hidden />}
          isOff={isRunOff}
          isBusy={isBusy}
          waitSeconds={waitSeconds}
          onRun={onRun}
        />
      ) : null}
      {state === "paused" ? (
        <Button
          size="sm"
          icon={<Play aria-hidden />}
          aria-label={`Resume ${name}`}
          onClick={() => onSwitch("active")}
        >
          Resume
        </Button>
      ) : null}
      {state === "active" ? (
        <Button
          size="sm"
          variant="ghost"
          icon={<Pause aria-hidden />}
          aria-label={`Pause ${name}`}
          onClick={() => onSwitch("paused")}
        >
          Pause
        </Button>
      ) : null}
      <RemoveSource {...props} />
    </div>
  );
}

/** "310 listings with their prices, 3 saved searches, its keys and its sign-in". */
function whatGoes({ listingCount, searchCount, kind }: SourceRow, locale: string): string {
  const several = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${formatCount(count, locale)} ${count === 1 ? one : many}`];
  const parts = [
    ...several(listingCount, "listing with its prices", "listings with their prices"),
    ...several(searchCount, "saved search", "saved searches"),
    ...(kind === "api" ? ["its keys", "its sign-in"] : ["its settings"]),
  ];
  const last = parts.pop();
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : (last ?? "");
}

function RemoveSource({ source, locale, onRemoved }: Props) {
  const { id, name, isOwn } = source;
  return (
    <FormDialog
      title={`Remove ${name}`}
      description={
        <>
          With it goes what came through it: {whatGoes(source, locale)}.{" "}
          {isOwn ? "" : "It is shared, so it goes for everybody. "}
          This cannot be undone. To keep it and be left in peace, pause it.
        </>
      }
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Remove ${name}`}>
          Remove
        </Button>
      }
      failureTitle={`${name} was not removed`}
      submitLabel="Remove"
      isDanger
      send={async () => {
        await callApi("DELETE /sources/{id}", { id });
        notify(`${name} is removed.`);
        await onRemoved();
      }}
    >
      {() => null}
    </FormDialog>
  );
}
