import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  /** What is so, in one line. */
  title: ReactNode;
  /** Why, and what stays usable. */
  children?: ReactNode;
  /** The raw message of the other side, behind a fold. */
  detail?: string;
  detailLabel?: string;
  action?: ReactNode;
  errorId?: string;
  className?: string;
};

/** Stands beside what failed. Announced when it appears. */
export function ErrorNote(props: Props) {
  const { title, children, detail, detailLabel = "Show what it said", action, errorId } = props;
  return (
    <div
      role="alert"
      className={cn(
        "grid grid-cols-[18px_minmax(0,1fr)] gap-2.5 rounded-2 bg-risk-bg px-3.5 py-3 text-text shadow-[inset_3px_0_0_var(--risk)]",
        props.className,
      )}
    >
      <CircleAlert aria-hidden className="mt-px size-4.5 text-risk" />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {children ? <div className="mt-0.5 text-text-2">{children}</div> : null}
        {action || detail || errorId ? (
          <div className="mt-2.5 flex flex-wrap items-center gap-2.5">
            {action}
            {detail ? (
              <details className="group open:order-last open:basis-full">
                <summary className="list-none rounded-1 font-medium text-accent hover:underline">
                  {detailLabel}
                </summary>
                <pre className="mt-2 max-h-48 overflow-auto rounded-2 bg-surface p-2.5 font-mono t-12 whitespace-pre-wrap text-text-2">
                  {detail}
                </pre>
              </details>
            ) : null}
            {errorId ? <code className="font-mono t-12 text-text-2">{errorId}</code> : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}
