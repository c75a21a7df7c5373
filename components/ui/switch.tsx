"use client";

import { Switch as Base } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
  className?: string;
};

/** On or off at once; the words stand left, the switch right. */
export function Switch({ label, hint, className, ...control }: Props) {
  const id = useId();
  return (
    <div className={cn("flex min-h-(--control) items-center justify-between gap-3", className)}>
      <div className="min-w-0">
        <div id={`${id}-label`} className="t-13 font-medium text-text">
          {label}
        </div>
        {hint ? (
          <div id={`${id}-hint`} className="t-12 text-text-3">
            {hint}
          </div>
        ) : null}
      </div>
      <Base.Root
        {...control}
        aria-labelledby={`${id}-label`}
        {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
        className="relative h-5 w-[34px] shrink-0 rounded-full border-[1.5px] border-edge transition-colors after:absolute after:-inset-3 data-checked:border-ink data-checked:bg-ink data-disabled:opacity-55"
      >
        <Base.Thumb className="absolute top-[1.5px] left-[1.5px] size-3.5 rounded-full bg-edge transition-[translate,background-color] duration-(--base) data-checked:translate-x-3.5 data-checked:bg-on-ink" />
      </Base.Root>
    </div>
  );
}
