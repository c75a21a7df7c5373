"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { Kbd } from "./kbd";

type Props = {
  /** Names what the control does; a control must also carry the words for those who cannot hover. */
  content: ReactNode;
  keys?: string;
  side?: "top" | "right" | "bottom" | "left";
  /** On the little box, such as `lg:hidden` where the words stand beside the icon. */
  className?: string;
  /** The control itself, one element that takes a ref. */
  children: ReactElement;
};

export function Tooltip({ content, keys, side = "top", className, children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup
            className={cn(
              "flex items-center gap-2 rounded-2 bg-ink px-2 py-1 t-12 text-on-ink shadow-lift-2 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0",
              className,
            )}
          >
            {content}
            {keys ? (
              <Kbd className="border-on-ink/35 bg-transparent text-on-ink">{keys}</Kbd>
            ) : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
