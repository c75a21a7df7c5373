import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  title: ReactNode;
  /** Beside the title, such as a demo tag. */
  tag?: ReactNode;
  /** One line below: what is so right now. */
  children?: ReactNode;
  /** At the end; the primary one last. */
  actions?: ReactNode;
  className?: string;
};

/** The page's title and its deeds. */
export function PageHead({ title, tag, children, actions, className }: Props) {
  return (
    <header className={cn("mb-3.5 flex flex-wrap items-center gap-x-3 gap-y-2.5", className)}>
      <div className="min-w-0 flex-1 basis-60">
        <div className="flex items-center gap-2">
          <h1 className="min-w-0 t-20 text-balance">{title}</h1>
          {tag}
        </div>
        {children ? <div className="mt-0.5 text-text-3">{children}</div> : null}
      </div>
      {actions ? <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
