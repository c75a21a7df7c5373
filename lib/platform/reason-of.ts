/** Why something failed, for a log line: wrappers repeat the statement, the innermost says what was wrong. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  const { message } = error;
  if (message !== "") return message;
  return error instanceof AggregateError ? error.errors.map(reasonOf).join("; ") : error.name;
}
