import { CircleCheck, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { IconButton } from "@/components/ui/icon-button";
import { CONNECT_PROBLEMS } from "@/lib/domain/source/connect-problem";
import type { Arrival } from "./arrival";
import type { SourcesView } from "./source-views";

type Props = { arrival: Arrival; view: SourcesView; onClose: () => void };

/** What came of signing in elsewhere, in one line; an address that names nothing of ours says nothing. */
export function ArrivalNote({ arrival, view, onClose }: Props) {
  if (arrival.kind === "problem") {
    return (
      <ErrorNote
        title="The marketplace was not connected"
        action={
          <Button size="sm" onClick={onClose}>
            Close
          </Button>
        }
      >
        {CONNECT_PROBLEMS[arrival.problem]}
      </ErrorNote>
    );
  }
  if (arrival.kind === "declined") {
    const connector = view.connectors.find(({ id }) => id === arrival.connectorId);
    if (!connector) return null;
    return (
      <Line onClose={onClose}>
        {connector.label} was not connected, because you did not agree there.
      </Line>
    );
  }
  const source = view.sources.find(({ id }) => id === arrival.sourceId);
  if (!source) return null;
  return (
    <Line onClose={onClose} icon={<CircleCheck aria-hidden className="text-text-2" />}>
      {source.name} is connected.
      {source.searchCount === 0 ? " Add a search, and it is asked at once." : ""}
    </Line>
  );
}

type LineProps = { icon?: ReactNode; onClose: () => void; children: ReactNode };

function Line({ icon, onClose, children }: LineProps) {
  return (
    <div
      role="status"
      className="flex items-center gap-2.5 rounded-2 border bg-surface py-1 pr-1 pl-3.5 text-text"
    >
      {icon}
      <p className="min-w-0 flex-1 py-1">{children}</p>
      <IconButton label="Close" icon={<X />} onClick={onClose} />
    </div>
  );
}
