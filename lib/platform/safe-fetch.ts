import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/errors";
import { checkUrl } from "./safe-fetch/check-url";
import { type Dial, systemDial } from "./safe-fetch/dial";
import { followRedirect } from "./safe-fetch/follow-redirect";
import { openSocket } from "./safe-fetch/open-socket";
import { outgoingHeaders } from "./safe-fetch/outgoing-headers";
import { type BodyLimits, readBody } from "./safe-fetch/read-body";
import { type Resolve, resolveTarget, systemResolve } from "./safe-fetch/resolve-target";
import { type OutgoingRequest, sendRequest } from "./safe-fetch/send-request";
import { withinTime } from "./safe-fetch/within-time";

export type SafeFetchOptions = {
  /** `host:port` pairs of the operator, as `parseAllowedHosts` gives them. */
  readonly allowedHosts: readonly string[];
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  /** Certificate authorities in PEM, instead of those that Node trusts. */
  readonly ca?: string;
  readonly connectMs?: number;
  readonly headersMs?: number;
  readonly paceMs?: number;
  readonly paceBytes?: number;
};

export type SafeRequest = {
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Which kinds of content are wanted, as the Accept header says it. */
  readonly accept?: string;
  /** Most bytes of the answer, unpacked. */
  readonly maxBytes?: number;
  /** For everything, redirects and body with it. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
};

export type SafeResponse = {
  readonly status: number;
  readonly headers: Headers;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly body: Uint8Array<ArrayBuffer>;
};

export type SafeFetch = (url: string, request?: SafeRequest) => Promise<SafeResponse>;

const MAX_REDIRECTS = 5;
const DEFAULTS = { connectMs: 10_000, headersMs: 15_000, paceMs: 5_000, paceBytes: 1_024 };
const MAX_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

type Limits = Required<Omit<SafeFetchOptions, "allowedHosts" | "ca">> & {
  readonly ca?: string | undefined;
  readonly allowedHosts: ReadonlySet<string>;
};

function late(message: string): () => AppError {
  return () => new AppError("UPSTREAM", message, { retryable: true });
}

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

type Hop = { readonly address: string; readonly outgoing: OutgoingRequest };

/** One request and its answer; the connection is its own and does not outlive it. */
async function hop(
  { address, outgoing }: Hop,
  limits: Limits & BodyLimits,
  signal: AbortSignal,
): Promise<SafeResponse | Hop> {
  const target = checkUrl(address, limits.allowedHosts);
  const { url } = target;
  const socket = await withinTime(
    limits.connectMs,
    late(`The server ${target.host} could not be reached in time.`),
    signal,
    async (step) => {
      const addresses = await resolveTarget(target, limits.resolve);
      return openSocket(target, addresses, limits, step);
    },
  );
  try {
    const response = await withinTime(
      limits.headersMs,
      late(`The server ${target.host} did not answer in time.`),
      signal,
      (step) => sendRequest(socket, url, outgoing, step),
    );
    const status = response.statusCode ?? 0;
    const next = followRedirect(status, response.headers.location, url, outgoing);
    if (next) return next;
    const isEmpty = outgoing.method === "HEAD" || status === 204 || status === 304;
    const body = isEmpty ? new Uint8Array() : await readBody(response, limits);
    return { status, headers: headersOf(response), url: url.href, body };
  } finally {
    socket.destroy();
  }
}

async function follow(first: Hop, limits: Limits & BodyLimits, signal: AbortSignal) {
  let at = first;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await hop(at, limits, signal);
    if ("status" in answer) return answer;
    at = answer;
  }
  throw new AppError("UPSTREAM", `The address redirects more than ${MAX_REDIRECTS} times.`);
}

/**
 * The only way to fetch an address that a user gave: https on port 443 to public addresses, or what the operator
 * allowed. A name is resolved once a request, all its addresses are checked, and one of those is connected to.
 * Throws INVALID for an address that must not be fetched, UPSTREAM for a server that fails, or the signal's reason.
 */
export function createSafeFetch(options: SafeFetchOptions): SafeFetch {
  const limits: Limits = {
    ...DEFAULTS,
    resolve: systemResolve,
    dial: systemDial,
    ...options,
    allowedHosts: new Set(options.allowedHosts),
  };
  return async (url, request = {}) => {
    const { method = "GET", maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS } = request;
    const headers = outgoingHeaders(request.headers ?? {}, request.accept);
    const body = typeof request.body === "string" ? Buffer.from(request.body) : request.body;
    return withinTime(
      timeoutMs,
      late("The server took too long to answer."),
      request.signal ?? new AbortController().signal,
      (signal) =>
        follow(
          { address: url, outgoing: { method, headers, body } },
          { ...limits, maxBytes },
          signal,
        ),
    );
  };
}
