"use client";

import { Toaster as Sonner } from "sonner";

/** Stands once in the root layout; `notify` puts words into it. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      gap={8}
      expand
      visibleToasts={3}
      offset={16}
      mobileOffset={{ bottom: "calc(var(--bar) + 12px)", left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3.5 rounded-3 border bg-raised py-2 pr-2 pl-3.5 font-sans t-13 text-text shadow-lift-2 sm:mx-auto sm:w-fit",
          content: "min-w-0 flex-1 py-1",
          title: "t-13",
          description: "t-12 text-text-3",
          actionButton:
            "h-7 shrink-0 rounded-2 border bg-surface px-[9px] t-13 font-medium text-text shadow-lift-1 hover:bg-hover max-sm:h-10",
          error: "border-risk/45 bg-risk-bg",
          icon: "hidden",
        },
      }}
    />
  );
}
