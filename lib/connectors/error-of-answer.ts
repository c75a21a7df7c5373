import type { AppErrorOptions } from "@/lib/core/errors";
import { ConnectorError, type ConnectorErrorKind } from "./connector-error";
import { errorWords } from "./error-words";
import { redact } from "./redact";
import { retryAfterMs } from "./retry-after";

/** Whom a request goes to, and what must never be told of it. */
export type Upstream = {
  readonly connectorId: string;
  readonly label: string;
  readonly secrets: readonly string[];
};

export type FailedAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined: the body is no JSON. */
  readonly json: unknown;
  /** Method and address, for the log. */
  readonly request: string;
};

/** An answer of 429 that names no time. */
const DEFAULT_WAIT_MS = 60_000;

const WRONG = "invalid|expired|revoked|missing|required|inactive|malformed|unknown";
const CREDENTIAL = "tokens?|api[ _-]?key|grant|client|credentials?|(?:shared )?secret";

/** Words about a credential that is wrong, in either order, and the names that OAuth gives to it. */
const TOKEN_TROUBLE = new RegExp(
  `\\b(?:${WRONG})\\b[\\w' ]{0,30}\\b(?:${CREDENTIAL})\\b|\\b(?:${CREDENTIAL})\\b[\\w' ]{0,30}\\b(?:${WRONG})\\b|\\b(?:invalid_(?:grant|token|client)|insufficient_scope)\\b`,
  "i",
);

function isTokenTrouble({ status, text, json }: FailedAnswer): boolean {
  if (status === 401) return true;
  return (status === 400 || status === 403) && json !== undefined && TOKEN_TROUBLE.test(text);
}

function kindOf(answer: FailedAnswer): ConnectorErrorKind {
  const { status, json } = answer;
  if (isTokenTrouble(answer)) return "auth";
  if (status === 429) return "rate-limited";
  if (status === 408 || status >= 500) return "unavailable";
  if (status < 400) return "shape-changed";
  // A wall against robots answers with a page, an API with its own words.
  return status === 403 && json === undefined ? "blocked" : "refused";
}

function sentenceOf(kind: ConnectorErrorKind, label: string, status: number): string {
  switch (kind) {
    case "auth":
      return `${label} does not accept the key or the sign-in.`;
    case "rate-limited":
      return `${label} asks to wait before the next request.`;
    case "unavailable":
      return `${label} has trouble answering (${status}).`;
    case "shape-changed":
      return `${label} answered in a way that Deal-Scout does not understand (${status}).`;
    case "blocked":
      return `${label} refuses requests from this server.`;
    case "refused":
      return `${label} refused the request (${status}).`;
  }
}

/** The error that an answer other than 2xx is; the marketplace's own words are kept, secrets are not. */
export function errorOfAnswer(upstream: Upstream, answer: FailedAnswer, now: Date): ConnectorError {
  const kind = kindOf(answer);
  const words = kind === "unavailable" ? null : errorWords(answer.json);
  const said = words === null ? "" : ` It says: ${words}`;
  const asked = retryAfterMs(answer.headers.get("retry-after"), now);
  const waitMs = asked ?? (kind === "rate-limited" ? DEFAULT_WAIT_MS : null);
  const options: AppErrorOptions = {
    context: {
      status: answer.status,
      request: redact(answer.request, upstream.secrets),
      answer: redact(answer.text, upstream.secrets).slice(0, 300),
    },
    ...(waitMs === null ? {} : { retryAfterMs: waitMs }),
  };
  const sentence = sentenceOf(kind, upstream.label, answer.status);
  const message = redact(sentence + said, upstream.secrets);
  return new ConnectorError(upstream.connectorId, kind, message, options);
}
