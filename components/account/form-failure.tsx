import { ErrorNote } from "../ui/error-note";

type Props = {
  title: string;
  /** What the server said; null while nothing is wrong. */
  failure: {
    readonly message: string;
    readonly status: number;
    readonly requestId?: string | undefined;
  } | null;
};

/** What went wrong with a form and belongs to no field. The log's id stands there when it was our mistake. */
export function FormFailure({ title, failure }: Props) {
  if (!failure) return null;
  const { message, status, requestId } = failure;
  return (
    <ErrorNote title={title} {...(status >= 500 && requestId ? { errorId: requestId } : {})}>
      {message}
    </ErrorNote>
  );
}
