import { Circle, CircleAlert, CircleDashed, CirclePause, Clock, LoaderCircle } from "lucide-react";
import type { FormatContext } from "@/components/format/format-context";
import { cn } from "@/components/ui/cn";
import type { SourceState } from "./source-state";
import { stateWord } from "./source-words";

const ICONS = {
  active: Circle,
  asking: LoaderCircle,
  paused: CirclePause,
  reconnect: CircleAlert,
  "left-alone": Clock,
  never: CircleDashed,
} as const;

type Props = { state: SourceState; now: Date; format: FormatContext };

/** How a source is, by mark and word. */
export function StateMark({ state, now, format }: Props) {
  const Icon = ICONS[state.kind];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 whitespace-nowrap",
        state.kind === "reconnect" ? "font-medium text-risk" : "text-text-2",
      )}
    >
      <Icon
        aria-hidden
        className={cn(
          "size-3.5",
          state.kind === "active" && "size-2 fill-current",
          state.kind === "asking" && "animate-spin motion-reduce:animate-none",
        )}
      />
      {stateWord(state, now, format)}
    </span>
  );
}
