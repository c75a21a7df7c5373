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
  /** The control that opens it; leave out when `open` is held outside. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
  /** Deeds at the end; wrap the one that leaves in `DialogClose`. */
  footer?: ReactNode;
  className?: string;
};

/** A question or a form over the page; focus stays inside until it closes. */
export function Dialog(props: Props) {
  const { title, description, trigger, open, onOpenChange, children, footer, className } = props;
  const focus = useInitialFocus();
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--base) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={focus.popup}
          initialFocus={focus.initialFocus}
          className={cn(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-32px)] w-[min(480px,calc(100vw-32px))] -translate-1/2 flex-col rounded-3 border bg-raised shadow-lift-2 outline-none transition-[opacity,scale] duration-(--base) data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0",
            className,
          )}
        >
          <div className="flex items-start gap-2 pt-3 pr-2 pl-4">
            <div className="min-w-0 flex-1 pt-1">
              <Base.Title className="t-16 text-text">{title}</Base.Title>
              {description ? (
                <Base.Description className="mt-1 text-text-2">{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close render={<IconButton label="Close" icon={<X />} />} />
          </div>
          <div className="min-h-0 overflow-y-auto px-4 pt-3 pb-4">{children}</div>
          {footer ? (
            <div className="flex justify-end gap-2 border-t px-4 py-3">{footer}</div>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog or sheet that it stands in: `<DialogClose><Button>Keep it</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
