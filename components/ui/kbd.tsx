import type { ReactNode } from "react";
import { cn } from "./cn";

/** A key as printed on the keyboard. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        "inline-block min-w-[18px] rounded-1 border bg-canvas px-1 text-center font-mono t-11 leading-4 text-text-3",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
