import { AppError, type AppErrorOptions } from "@/lib/core/errors";

/** Why a mailbox cannot be read: what a person has to change, or that waiting may help. */
export type MailboxErrorKind =
  | "auth"
  | "no-encryption"
  | "untrusted"
  | "not-found"
  | "no-folder"
  | "blocked"
  | "unavailable";

export class MailboxError extends AppError {
  readonly kind: MailboxErrorKind;

  constructor(kind: MailboxErrorKind, message: string, options: AppErrorOptions = {}) {
    super("UPSTREAM", message, { retryable: kind === "unavailable", ...options });
    this.name = "MailboxError";
    this.kind = kind;
  }
}

export function isMailboxError(error: unknown): error is MailboxError {
  return error instanceof MailboxError;
}
