"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  checked?: boolean;
  defaultChecked?: boolean;
  /** Some of what it stands for, as in the head of a table. */
  indeterminate?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
  /** The words beside the box; without them give `aria-label`. */
  children?: ReactNode;
  "aria-label"?: string;
  className?: string;
};

export function Checkbox({ children, className, indeterminate = false, ...box }: Props) {
  const control = (
    <Base.Root
      {...box}
      indeterminate={indeterminate}
      className="relative grid size-4 shrink-0 place-items-center rounded-1 border border-edge bg-surface text-on-ink transition-colors after:absolute after:-inset-2 data-checked:border-ink data-checked:bg-ink data-disabled:border-line data-disabled:bg-sunken data-disabled:text-text-3 data-indeterminate:border-ink data-indeterminate:bg-ink data-invalid:border-risk"
    >
      <Base.Indicator className="grid">
        {indeterminate ? (
          <Minus aria-hidden className="size-3 stroke-3" />
        ) : (
          <Check aria-hidden className="size-3 stroke-3" />
        )}
      </Base.Indicator>
    </Base.Root>
  );
  if (children === undefined) return control;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is Base UI's own element inside
    <label
      className={cn("flex min-h-6 items-start gap-2.5 t-13 text-text max-sm:min-h-10", className)}
    >
      <span className="flex h-[18px] items-center">{control}</span>
      <span>{children}</span>
    </label>
  );
}
