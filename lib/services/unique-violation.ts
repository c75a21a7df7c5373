const UNIQUE_VIOLATION = "23505";

/** Name of the unique index that refused a write, or null when the error is another one. */
export function violatedIndex(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && cause.code === UNIQUE_VIOLATION && "constraint_name" in cause) {
      return String(cause.constraint_name);
    }
  }
  return null;
}
