import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  /** What is being fetched, for those who hear the page. */
  label: string;
  /** Skeletons in the real layout. */
  children: ReactNode;
  className?: string;
};

/** Stands in for a part of the page until it is there; shows nothing for the first 150 ms. */
export function LoadingRegion({ label, children, className }: Props) {
  return (
    <div role="status" aria-busy="true" aria-label={label} className={cn("appear-late", className)}>
      {children}
    </div>
  );
}
