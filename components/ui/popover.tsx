"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { POPUP_LOOK } from "./popup-look";

type Props = {
  trigger: ReactElement;
  title?: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
  className?: string;
};

/** Something to fill in or read beside its control. */
export function Popover(props: Props) {
  const { trigger, title, side = "bottom", align = "start", open, onOpenChange } = props;
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-50">
          <Base.Popup className={cn(POPUP_LOOK, "w-72 p-4", props.className)}>
            {title ? (
              <Base.Title className="mb-2.5 t-13 font-semibold text-text">{title}</Base.Title>
            ) : null}
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
