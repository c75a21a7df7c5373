"use client";

import { Button as BaseButton } from "@base-ui/react/button";
import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"button">, "ref"> & {
  ref?: React.Ref<HTMLButtonElement>;
  icon?: ReactNode;
  /** The filter is set. */
  active?: boolean;
  /** It opens something. */
  menu?: boolean;
};

/** A filter that is pressed or opens; as a trigger: `<Popover trigger={<Chip menu>Band</Chip>}>`. */
export function Chip({
  icon,
  active = false,
  menu = false,
  className,
  children,
  ...button
}: Props) {
  return (
    <BaseButton
      {...button}
      type="button"
      className={cn(
        "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border bg-surface px-2.5 t-12 font-medium whitespace-nowrap text-text-2 transition-colors hover:bg-hover data-popup-open:bg-hover max-sm:h-[34px] max-sm:t-13 max-sm:font-medium",
        active && "border-accent bg-accent-soft text-accent hover:bg-accent-soft",
        className,
      )}
    >
      {icon}
      {children}
      {menu ? <ChevronDown aria-hidden className="-mr-0.5 size-[13px]" /> : null}
    </BaseButton>
  );
}
