"use client";

import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL_LOOK } from "./control-look";

type Props = Omit<ComponentProps<"textarea">, "value" | "defaultValue" | "onChange"> & {
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
};

/** Text of several lines; grows with what is written. */
export function Textarea({ className, value, defaultValue, onValueChange, ...textarea }: Props) {
  return (
    <Base.Control
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onValueChange ? { onValueChange } : {})}
      className={cn(
        CONTROL_LOOK,
        "field-sizing-content h-auto min-h-20 resize-y py-[6px] outline-none placeholder:text-text-3 focus:border-accent focus:shadow-[0_0_0_1px_var(--accent)] data-invalid:border-risk data-invalid:shadow-[0_0_0_1px_var(--risk)]",
        className,
      )}
      render={<textarea {...textarea} />}
    />
  );
}
