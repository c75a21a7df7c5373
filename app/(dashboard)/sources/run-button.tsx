import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  name: string;
  /** It is being asked already, or must be left alone. */
  isOff: boolean;
  isBusy: boolean;
  /** It was asked a moment ago and can be asked again in so many seconds; 0: now. */
  waitSeconds: number;
  icon?: ReactNode;
  onRun: () => void;
};

/** Asks a source now, or says in how many seconds that can be done. It keeps the focus while it cannot be pressed. */
export function RunButton({ name, isOff, isBusy, waitSeconds, icon, onRun }: Props) {
  const waitId = useId();
  const isWaiting = waitSeconds > 0 && !isBusy;
  return (
    <>
      <Button
        size="sm"
        icon={icon}
        disabled={isOff || isWaiting}
        focusableWhenDisabled
        loading={isBusy}
        aria-label={`Run ${name} now`}
        aria-describedby={isWaiting ? waitId : undefined}
        onClick={onRun}
        className="tabular-nums"
      >
        {isWaiting ? `Run in ${waitSeconds} s` : "Run now"}
      </Button>
      {isWaiting ? (
        // Beside the name, which stays: a name that changes every second would be read out every second.
        <span id={waitId} className="sr-only">
          It was asked a moment ago and can be asked again in {waitSeconds}{" "}
          {waitSeconds === 1 ? "second" : "seconds"}.
        </span>
      ) : null}
    </>
  );
}
