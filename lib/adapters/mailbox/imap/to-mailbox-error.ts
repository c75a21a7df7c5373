import { AppError } from "@/lib/core/errors";
import { MailboxError, type MailboxErrorKind } from "./mailbox-error";

type Words = readonly [MailboxErrorKind, string];

const NO_ANSWER: Words = ["unavailable", "The mail server did not answer in time."];
const CLOSED: Words = ["unavailable", "The mail server closed the connection."];
const NO_TLS: Words = ["no-encryption", "The mail server does not speak TLS on this port."];
const TOO_MUCH: Words = ["unavailable", "The mail server answered with more than is accepted."];

/** By the codes of Node and of imapflow; source: imapflow 2.10 `ImapFlowErrorCode`. */
const BY_CODE: Readonly<Record<string, Words>> = {
  ENOTFOUND: ["not-found", "No mail server was found under this name."],
  EAI_AGAIN: ["unavailable", "The name of the mail server could not be looked up just now."],
  ECONNREFUSED: ["not-found", "The mail server does not accept connections on this port."],
  EHOSTUNREACH: ["unavailable", "The mail server cannot be reached."],
  ENETUNREACH: ["unavailable", "The mail server cannot be reached."],
  ETIMEDOUT: NO_ANSWER,
  ETIMEOUT: NO_ANSWER,
  CONNECT_TIMEOUT: NO_ANSWER,
  GREETING_TIMEOUT: NO_ANSWER,
  UPGRADE_TIMEOUT: NO_ANSWER,
  ECONNRESET: CLOSED,
  EPIPE: CLOSED,
  NoConnection: CLOSED,
  EConnectionClosed: CLOSED,
  ClosedAfterConnectText: CLOSED,
  ClosedAfterConnectTLS: CLOSED,
  EPROTO: NO_TLS,
  ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NO_TLS,
  STARTTLS_INJECTION: ["untrusted", "Somebody tampers with the connection to the mail server."],
  LineTooLarge: TOO_MUCH,
  LiteralTooLarge: TOO_MUCH,
  ResponseTooLarge: TOO_MUCH,
  TooManyTokens: TOO_MUCH,
  TooManyResponses: TOO_MUCH,
};

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/;

type Failure = {
  readonly code?: unknown;
  readonly authenticationFailed?: unknown;
  readonly tlsFailed?: unknown;
};

function wordsFor(cause: unknown, isToken: boolean): Words {
  const failure = Object(cause) as Failure;
  if (failure.authenticationFailed === true) {
    const what = isToken ? "sign-in. Connect the account again" : "user name or the password";
    return ["auth", `The mail server refused the ${what}.`];
  }
  const code = typeof failure.code === "string" ? failure.code : "";
  const known = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  if (known) return known;
  if (CERTIFICATE.test(code)) {
    return ["untrusted", "The certificate of the mail server cannot be trusted."];
  }
  if (failure.tlsFailed === true) {
    return [
      "no-encryption",
      "The mail server offers no encryption, and a password is not sent without it.",
    ];
  }
  return ["unavailable", "The mail server answered in a way that was not understood."];
}

/** Any failure of a mailbox in words a person may read; errors that have such words already stay as they are. */
export function toMailboxError(cause: unknown, isToken: boolean): AppError {
  if (cause instanceof AppError) return cause;
  const [kind, message] = wordsFor(cause, isToken);
  return new MailboxError(kind, message, { cause });
}
