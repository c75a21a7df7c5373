import { AppError } from "@/lib/core/errors";

/** Codes of a server that is away, full or starting: Node's, postgres.js's and PostgreSQL's (SQLSTATE). */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  // connection_exception and its kin
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  // too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now, lock_not_available
  "53300",
  "57P01",
  "57P02",
  "57P03",
  "55P03",
]);

/** Whether the same call may well succeed later, because a server was not there. Looks through wrapped causes. */
export function isTransientError(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof AppError) {
      if (at.retryable) return true;
    } else if ("code" in at && typeof at.code === "string" && TRANSIENT_CODES.has(at.code)) {
      return true;
    } else if (at instanceof AggregateError && at.errors.some(isTransientError)) {
      return true;
    }
  }
  return false;
}
