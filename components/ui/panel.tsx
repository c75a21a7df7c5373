import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"section">, "title"> & {
  title?: ReactNode;
  /** At the end of the title's line: a link, a count, a button. */
  aside?: ReactNode;
  /** Lets a table or list reach the edges. */
  flush?: boolean;
  bodyClassName?: string;
};

/** The box that content stands in. A panel without title needs an `aria-label` or is only a group. */
export function Panel(props: Props) {
  const { title, aside, flush = false, className, bodyClassName, children, ...section } = props;
  return (
    <section {...section} className={cn("min-w-0 rounded-3 border bg-surface", className)}>
      {title || aside ? (
        <div className={cn("flex items-center gap-2.5 px-4 pt-3.5", flush && "border-b pb-2.5")}>
          {title ? <h2 className="min-w-0 flex-1 t-16">{title}</h2> : null}
          {aside}
        </div>
      ) : null}
      <div
        className={cn(!flush && "px-4 pb-4", !flush && (title ? "pt-3" : "pt-4"), bodyClassName)}
      >
        {children}
      </div>
    </section>
  );
}
