import { validateHeaderName, validateHeaderValue } from "node:http";
import { AppError } from "@/lib/core/errors";
import { ACCEPTED_ENCODINGS } from "./read-body";

/** About the connection or the shape of the body, which are not the caller's to choose. */
const OWN: ReadonlySet<string> = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

function checkHeader(name: string, value: string): void {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch (cause) {
    const message = "A header has characters that cannot be sent.";
    throw new AppError("INVALID", message, { context: { name }, cause });
  }
}

/** The headers of a call, names in lower case. Throws INVALID for one that would break the request. */
export function outgoingHeaders(
  given: Readonly<Record<string, string>>,
  accept = "*/*",
): Record<string, string> {
  const chosen = Object.entries(given)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !OWN.has(name));
  const headers = {
    accept,
    "user-agent": "Deal-Scout",
    ...Object.fromEntries(chosen),
    "accept-encoding": ACCEPTED_ENCODINGS,
  };
  for (const [name, value] of Object.entries(headers)) checkHeader(name, value);
  return headers;
}
