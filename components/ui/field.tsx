"use client";

import { Field as Base } from "@base-ui/react/field";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** Takes the hint's place and turns the control's edge. */
  error?: ReactNode;
  /** At the end of the label's line, such as "optional". */
  aside?: ReactNode;
  name?: string;
  disabled?: boolean;
  className?: string;
  /** Input, Textarea, Select or another control of this folder: it finds its label by itself. */
  children: ReactNode;
};

/** Label above, hint below, the error in place of the hint. */
export function Field({ label, hint, error, aside, name, disabled, className, children }: Props) {
  const invalid = error !== undefined && error !== null && error !== "";
  return (
    <Base.Root
      invalid={invalid}
      {...(name ? { name } : {})}
      {...(disabled ? { disabled } : {})}
      className={cn("grid min-w-0 content-start gap-[5px]", className)}
    >
      <div className="flex items-baseline gap-2">
        <Base.Label className="t-13 font-medium text-text">{label}</Base.Label>
        {aside ? <span className="ml-auto t-12 text-text-3">{aside}</span> : null}
      </div>
      {children}
      {invalid ? (
        <Base.Error match className="flex gap-1.5 t-12 font-medium text-risk">
          <CircleAlert aria-hidden className="mt-px size-3.5" />
          <span>{error}</span>
        </Base.Error>
      ) : hint ? (
        <Base.Description className="t-12 text-text-3">{hint}</Base.Description>
      ) : null}
    </Base.Root>
  );
}
