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

/** The headers of a call, names in lower case. */
export function outgoingHeaders(
  given: Readonly<Record<string, string>>,
  accept = "*/*",
): Record<string, string> {
  const chosen = Object.entries(given)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !OWN.has(name));
  return {
    accept,
    "user-agent": "Deal-Scout",
    ...Object.fromEntries(chosen),
    "accept-encoding": ACCEPTED_ENCODINGS,
  };
}
