import { cn } from "./cn";

/** A still block in the shape of what will come. The region around it says `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block h-3 rounded-1 bg-mkt-1", className)} />;
}
