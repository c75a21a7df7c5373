"use client";

import { RotateCw } from "lucide-react";
import { Button } from "../ui/button";
import { ErrorNote } from "../ui/error-note";

type Props = {
  error: unknown;
  retry: () => void;
};

/** The server's log has the cause under the same id; the browser gets only the id. */
function idOf(error: unknown): string | undefined {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" && digest !== "" ? `e-${digest}` : undefined;
}

/** In the place of a page that failed; what stands around it stays usable. */
export function PageFailure({ error, retry }: Props) {
  const errorId = idOf(error);
  return (
    <div className="grid max-w-160 gap-4">
      <h1 className="t-20">This page could not be shown</h1>
      <ErrorNote
        title="Deal-Scout failed while preparing it"
        action={
          <Button size="sm" icon={<RotateCw />} onClick={() => retry()}>
            Try again
          </Button>
        }
        {...(errorId ? { errorId } : {})}
      >
        Nothing of yours was changed by it. If it stays, tell whoever runs this installation
        {errorId ? " the id below: the cause is in the log under it." : " when it happened."}
      </ErrorNote>
    </div>
  );
}
