"use client";

import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  children: ReactNode;
  /** "Remove the filter Within 40 mi". */
  removeLabel: string;
  className?: string;
} & (
  | { removeHref: string; onRemove?: undefined }
  | { onRemove: () => void; removeHref?: undefined }
);

const CROSS =
  "-mr-1.5 grid size-6 place-items-center rounded-full opacity-80 transition-opacity hover:opacity-100 max-sm:-mr-2 max-sm:size-8";

/** A filter that is set, and how to take it away. */
export function RemovableChip({ children, removeLabel, removeHref, onRemove, className }: Props) {
  const cross = <X aria-hidden className="size-[13px]" />;
  return (
    <span
      className={cn(
        "inline-flex h-7 shrink-0 items-center gap-1 rounded-full border border-accent bg-accent-soft px-2.5 t-12 font-medium whitespace-nowrap text-accent max-sm:h-[34px] max-sm:t-13 max-sm:font-medium",
        className,
      )}
    >
      {children}
      {removeHref === undefined ? (
        <button type="button" aria-label={removeLabel} onClick={onRemove} className={CROSS}>
          {cross}
        </button>
      ) : (
        <Link href={removeHref} scroll={false} aria-label={removeLabel} className={CROSS}>
          {cross}
        </Link>
      )}
    </span>
  );
}
