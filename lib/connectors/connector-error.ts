import { AppError, type AppErrorOptions } from "@/lib/core/errors";

/**
 * What went wrong at a marketplace: `auth` (sign in again), `rate-limited`, `unavailable` (try later),
 * `shape-changed` (it answers in a way that is not understood), `blocked` (it refuses us), `refused` (it refuses this request).
 */
export type ConnectorErrorKind =
  | "auth"
  | "rate-limited"
  | "unavailable"
  | "shape-changed"
  | "blocked"
  | "refused";

/** UPSTREAM, or RATE_LIMITED with `retryAfterMs`; the message is a sentence for the person. */
export class ConnectorError extends AppError {
  readonly connectorId: string;
  readonly kind: ConnectorErrorKind;

  constructor(
    connectorId: string,
    kind: ConnectorErrorKind,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(kind === "rate-limited" ? "RATE_LIMITED" : "UPSTREAM", message, {
      retryable: kind === "unavailable" || kind === "rate-limited",
      ...options,
    });
    this.name = "ConnectorError";
    this.connectorId = connectorId;
    this.kind = kind;
  }
}

export function isConnectorError(error: unknown): error is ConnectorError {
  return error instanceof ConnectorError;
}
