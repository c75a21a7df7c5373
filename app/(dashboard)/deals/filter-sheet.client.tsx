"use client";

import { SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Sheet } from "@/components/ui/sheet";

type Props = {
  /** The page with all filters open on it: where the link leads without a script. */
  readonly href: string;
  readonly count: number;
  /** The whole form. */
  readonly children: ReactNode;
};

/** All filters at once, from below on the phone and from the side elsewhere. */
export function FilterSheet({ href, count, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        role="button"
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
        className={cn(
          "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border bg-surface px-2.5 t-12 font-medium whitespace-nowrap text-text-2 transition-colors hover:bg-hover max-sm:h-[34px] max-sm:t-13 max-sm:font-medium",
        )}
      >
        <SlidersHorizontal aria-hidden className="size-[13px]!" />
        All filters
        {count > 0 ? <span className="text-accent">{count}</span> : null}
      </Link>
      <Sheet title="Filters" open={isOpen} onOpenChange={setOpen}>
        <div onSubmit={() => setOpen(false)}>{children}</div>
      </Sheet>
    </>
  );
}
