"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";

type Props = {
  readonly label: string;
  /** What the filter says while it is set, and the address without it. */
  readonly active: { readonly words: string; readonly removeHref: string } | null;
  /** The filter's form. */
  readonly children: ReactNode;
};

/** A filter that opens its form; while it is set it says what it is, with a cross to take it away. */
export function FilterChip({ label, active, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="inline-flex shrink-0">
      <Popover
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Chip
            menu={active === null}
            active={active !== null}
            className={active ? "rounded-r-none border-r-0 pr-1.5" : undefined}
          >
            {active ? active.words : label}
          </Chip>
        }
        title={label}
      >
        {/* The form inside answers the submit first; then the popover makes room for what it brings. */}
        <div onSubmit={() => setOpen(false)}>{children}</div>
      </Popover>
      {active ? (
        <Link
          href={active.removeHref}
          scroll={false}
          aria-label={`Remove the filter ${active.words}`}
          className="inline-grid h-7 w-6 place-items-center rounded-r-full border border-l-0 border-accent bg-accent-soft pr-1 text-accent max-sm:h-[34px] max-sm:w-8"
        >
          <X aria-hidden className="size-[13px]!" />
        </Link>
      ) : null}
    </span>
  );
}
