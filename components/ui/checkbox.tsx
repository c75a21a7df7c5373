import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
  className?: string;
};

/** One of several that may hold together; the words are part of what can be pressed. */
export function Checkbox({ checked, onCheckedChange, children, className }: Props) {
  return (
    <label
      className={cn(
        "inline-flex min-h-6 items-center gap-2 text-text max-sm:min-h-10 pointer-coarse:min-h-10",
        className,
      )}
    >
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheckedChange(event.target.checked)}
        className="size-4 shrink-0 accent-(--ink)"
      />
      {children}
    </label>
  );
}
