import { type ConnectorErrorKind, isConnectorError } from "@/lib/connectors/connector-error";
import { AppError, type AppErrorCode } from "@/lib/core/errors";
import type { ConnectProblem } from "@/lib/domain/source/connect-problem";
import { MissingKeys } from "./missing-keys";
import { StaleConnect } from "./stale-connect";

const BY_KIND: Readonly<Record<ConnectorErrorKind, ConnectProblem>> = {
  auth: "refused",
  refused: "refused",
  blocked: "refused",
  "rate-limited": "busy",
  unavailable: "no-answer",
  "shape-changed": "not-understood",
};

const BY_CODE: Readonly<Partial<Record<AppErrorCode, ConnectProblem>>> = {
  UNAUTHENTICATED: "signed-out",
  CONFLICT: "name-taken",
  RATE_LIMITED: "busy",
  UPSTREAM: "no-answer",
};

/** What somebody is told whose way back from a marketplace ended in an error. */
export function connectProblemOf(error: unknown): ConnectProblem {
  if (isConnectorError(error)) return BY_KIND[error.kind];
  if (!(error instanceof AppError)) return "unknown";
  if (error instanceof StaleConnect) return "too-late";
  if (error instanceof MissingKeys) return "no-installation-keys";
  if (error.code === "INVALID" && error.fields.length > 0) return "no-keys";
  return BY_CODE[error.code] ?? "unknown";
}
