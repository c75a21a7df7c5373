"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { useInitialFocus } from "./use-initial-focus";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
  className?: string;
};

const BOTTOM =
  "max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[88dvh] max-sm:rounded-t-4 max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)] max-sm:data-ending-style:translate-y-full max-sm:data-starting-style:translate-y-full";
const RIGHT =
  "sm:inset-y-0 sm:right-0 sm:w-[min(420px,100vw)] sm:border-l sm:data-ending-style:translate-x-full sm:data-starting-style:translate-x-full";

/** From below on the phone, from the right elsewhere: filters, menus, long choices. */
export function Sheet(props: Props) {
  const { title, description, trigger, open, onOpenChange, children, footer, className } = props;
  const focus = useInitialFocus();
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--slow) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={focus.popup}
          initialFocus={focus.initialFocus}
          className={cn(
            "fixed z-50 flex flex-col bg-raised shadow-lift-2 outline-none transition-transform duration-(--slow)",
            BOTTOM,
            RIGHT,
            className,
          )}
        >
          <div className="flex items-start gap-2 py-2 pr-2 pl-4">
            <div className="min-w-0 flex-1 py-[5px] max-sm:py-[9px]">
              <Base.Title className="truncate t-16 text-text">{title}</Base.Title>
              {description ? (
                <Base.Description className="truncate text-text-3">{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close render={<IconButton label="Close" icon={<X />} />} />
          </div>
          <div ref={focus.content} className="flex min-h-0 flex-1 flex-col">
            <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>
            {footer ? <div className="flex gap-2 border-t px-4 py-3">{footer}</div> : null}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
