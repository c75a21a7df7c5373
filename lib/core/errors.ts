export const APP_ERROR_CODES = [
  "INVALID",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "RATE_LIMITED",
  "UPSTREAM",
  "INTERNAL",
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

export type FieldIssue = { readonly field: string; readonly message: string };

export type AppErrorOptions = {
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  /** Which inputs are wrong and why, in plain words; shown beside the field. */
  readonly fields?: readonly FieldIssue[];
  /** For the log only; never sent to the user. */
  readonly context?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
};

/**
 * The one error of everything with I/O. `message` is a sentence a user may read.
 * Mapped to HTTP in app/api/_router/problem.ts and to retries in jobs/runtime/worker.ts, by `code` alone.
 */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly fields: readonly FieldIssue[];
  readonly context: Readonly<Record<string, unknown>>;

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.fields = options.fields ?? [];
    this.context = options.context ?? {};
  }
}
