import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { whenWords } from "@/components/format/when-words";
import { Dialog } from "@/components/ui/dialog";
import type { SourceRow } from "./source-views";

type Props = { source: SourceRow; now: Date; format: FormatContext };

/** The count of what could not be used; opens the last run's, each with its reason. */
export function RejectsDialog({ source, now, format }: Props) {
  const { name, health, lastRun } = source;
  const total = formatCount(health.rowsRejected, format.locale);
  if (health.rowsRejected === 0) return total;
  const rejects = lastRun?.rejects ?? [];
  const left = (lastRun?.rowsRejected ?? 0) - rejects.length;
  const when = lastRun ? whenWords(new Date(lastRun.startedAt), now, format) : "";
  return (
    <Dialog
      title={`Rejected from ${name}`}
      description={`${total} in all. What could not be used is left out, never filled up with guesses.`}
      trigger={
        <button
          type="button"
          aria-label={`${total} rejected from ${name}: show the reasons`}
          className="-my-[3px] inline-block min-h-6 rounded-1 font-medium text-accent hover:underline"
        >
          {total}
        </button>
      }
    >
      {rejects.length === 0 ? (
        <p className="text-text-2">
          The last time, {when}, nothing was rejected. Reasons are kept of the last time alone.
        </p>
      ) : (
        <>
          <p className="mb-2 text-text-2">The last time, {when}:</p>
          <ul className="grid rounded-2 border">
            {rejects.map(({ externalId, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={index} className="grid gap-0.5 border-b px-3 py-2 last:border-b-0">
                <p className="break-words text-text">{reason}</p>
                <p className="truncate font-mono t-12 text-text-3">
                  {externalId ?? "without an id"}
                </p>
              </li>
            ))}
          </ul>
          {left > 0 ? (
            <p className="mt-2 t-12 text-text-3">
              And {formatCount(left, format.locale)} more that time, which are not kept by name.
            </p>
          ) : null}
        </>
      )}
    </Dialog>
  );
}
