"use client";

import { Input as Base } from "@base-ui/react/input";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { CONTROL_LOOK, CONTROL_STATES } from "./control-look";

type Props = Omit<ComponentProps<typeof Base>, "className" | "prefix"> & {
  /** Inside the field, before the text: an icon or a sign. */
  prefix?: ReactNode;
  /** Inside the field, at its end: "mi", "USD". */
  unit?: ReactNode;
  /** The box. */
  className?: string;
  inputClassName?: string;
};

/** One line of text; inside a Field it is labelled and described by it. */
export function Input({ prefix, unit, className, inputClassName, ...input }: Props) {
  return (
    <div className={cn(CONTROL_LOOK, CONTROL_STATES, className)}>
      {prefix ? <span className="shrink-0 text-text-3">{prefix}</span> : null}
      <Base
        {...input}
        className={cn(
          "h-full w-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-text-3 disabled:cursor-not-allowed [&::-webkit-search-cancel-button]:hidden",
          inputClassName,
        )}
      />
      {unit ? <span className="shrink-0 text-text-3">{unit}</span> : null}
    </div>
  );
}
