"use client";

import { Progress } from "@base-ui/react/progress";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  /** What is under way. */
  label: string;
  /** 0 to 1; null when the end is not known. */
  share: number | null;
  /** Beside the bar, in words with a count: "14,200 of 100,000 rows". */
  children?: ReactNode;
  className?: string;
};

/** A thin bar and words with a count. */
export function ProgressBar({ label, share, children, className }: Props) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <Progress.Root
      value={percent}
      aria-label={label}
      getAriaValueText={() => (percent === null ? "under way" : `${Math.floor(percent)} percent`)}
      className={cn("grid gap-1.5", className)}
    >
      <Progress.Track className="h-1.5 overflow-hidden rounded-full bg-mkt-1">
        <Progress.Indicator className="h-full rounded-full bg-ink transition-[width] duration-(--slow) data-indeterminate:w-1/3 data-indeterminate:bg-mkt-3" />
      </Progress.Track>
      {children ? <div className="t-12 text-text-3">{children}</div> : null}
    </Progress.Root>
  );
}
