import { AppError } from "@/lib/core/errors";
import { toUrl } from "@/lib/core/to-url";
import type { OutgoingRequest } from "./send-request";

export type NextRequest = { readonly address: string; readonly outgoing: OutgoingRequest };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** What may be told to another server. Every other header may be a secret of the first one. */
const FOR_ANYBODY: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "content-type",
  "user-agent",
]);

function only(
  headers: OutgoingRequest["headers"],
  keep: (name: string) => boolean,
): OutgoingRequest["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => keep(name)));
}

/** As browsers do: 303, and 301 and 302 after a POST, ask again with GET and without a body. */
function withoutBody(status: number, outgoing: OutgoingRequest): OutgoingRequest {
  const { method, headers } = outgoing;
  const becomesGet = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  if (!becomesGet) return outgoing;
  return { method: "GET", headers: only(headers, (name) => !name.startsWith("content-")) };
}

/** Where an answer sends us, or null when it is the last one. */
export function followRedirect(
  status: number,
  location: string | undefined,
  from: URL,
  outgoing: OutgoingRequest,
): NextRequest | null {
  if (!REDIRECTS.has(status) || location === undefined) return null;
  const to = toUrl(location, from);
  if (to === null)
    throw new AppError("UPSTREAM", "The server redirects to something that is no address.");
  to.hash = "";
  if (from.protocol === "https:" && to.protocol === "http:")
    throw new AppError("UPSTREAM", "The server redirects to an address without encryption.");
  const kept = withoutBody(status, outgoing);
  const isSameServer = to.origin === from.origin;
  const headers = isSameServer ? kept.headers : only(kept.headers, (name) => FOR_ANYBODY.has(name));
  return { address: to.href, outgoing: { ...kept, headers } };
}
