import { ErrorNote } from "@/components/ui/error-note";
import type { ImportProblem } from "@/lib/domain/import/find-import-problems";

/** What must be solved first, and what should be known. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const blocking = problems.filter(({ severity }) => severity === "blocking");
  const notes = problems.filter(({ severity }) => severity === "note");
  return (
    <>
      {blocking.length > 0 ? (
        <ErrorNote
          title={blocking.length === 1 ? "One thing is missing" : "Some things are missing"}
        >
          <ul className="grid gap-0.5">
            {blocking.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </ErrorNote>
      ) : null}
      {notes.length > 0 ? (
        <ul className="grid gap-0.5 text-text-3">
          {notes.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
