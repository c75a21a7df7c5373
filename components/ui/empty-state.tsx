import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  /** One sentence that says what is so. */
  title: string;
  children?: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  className?: string;
};

/** Nothing here, and why; the dotted rail is the true shape of no evidence. */
export function EmptyState({ title, children, action, className }: Props) {
  return (
    <div className={cn("grid justify-items-center gap-2.5 px-5 py-6.5 text-center", className)}>
      <span aria-hidden className="mb-1.5 w-45 border-t-2 border-dotted border-edge" />
      <p className="text-[14px] leading-5 font-semibold text-text">{title}</p>
      {children ? <div className="max-w-[64ch] text-text-3">{children}</div> : null}
      {action}
    </div>
  );
}
