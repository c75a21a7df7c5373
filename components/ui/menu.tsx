"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { Kbd } from "./kbd";
import { POPUP_ITEM, POPUP_LOOK } from "./popup-look";

type MenuProps = {
  /** The control that opens it. */
  trigger: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  children: ReactNode;
  className?: string;
};

export function Menu({
  trigger,
  side = "bottom",
  align = "start",
  children,
  className,
}: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={cn(POPUP_LOOK, "min-w-44 p-1", className)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  href?: string;
  onClick?: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, keys, danger, disabled, href, onClick, children }: ItemProps) {
  const look = cn(POPUP_ITEM, danger && "text-risk data-highlighted:bg-risk-bg");
  const face = (
    <>
      {icon}
      <span className="flex-1">{children}</span>
      {keys ? <Kbd>{keys}</Kbd> : null}
    </>
  );
  if (href !== undefined) {
    return (
      <Base.LinkItem className={look} closeOnClick render={<Link href={href} />}>
        {face}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item className={look} disabled={disabled ?? false} onClick={() => onClick?.()}>
      {face}
    </Base.Item>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  value: V;
  onValueChange: (value: V) => void;
  options: readonly { value: V; label: string; icon?: ReactNode }[];
};

/** One of several, with a tick at the one in force. */
export function MenuChoice<V extends string>({
  label,
  value,
  onValueChange,
  options,
}: ChoiceProps<V>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 t-12 font-medium text-text-3">
        {label}
      </Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next) => onValueChange(next as V)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick
            className={POPUP_ITEM}
          >
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator className="text-accent">
              <Check aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
