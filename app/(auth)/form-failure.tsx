import type { ApiError } from "@/app/_api/client";
import { ErrorNote } from "@/components/ui/error-note";

/** What went wrong with a form and belongs to no field. */
export function FormFailure({ title, failure }: { title: string; failure: ApiError | null }) {
  if (!failure) return null;
  return (
    <ErrorNote title={title} {...(failure.status >= 500 ? idOf(failure) : {})}>
      {failure.message}
    </ErrorNote>
  );
}

function idOf({ requestId }: ApiError): { errorId?: string } {
  return requestId ? { errorId: requestId } : {};
}
