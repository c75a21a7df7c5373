import { request as httpRequest, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { AppError } from "@/lib/core/errors";

export type OutgoingRequest = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
};

const MAX_HEADER_BYTES = 32 * 1024;

function refusal(cause: unknown, host: string): AppError {
  const message = `The server ${host} did not answer as a web server does.`;
  return new AppError("UPSTREAM", message, { retryable: true, context: { host }, cause });
}

/** Sends one request over an open connection and waits for the head of the answer. */
export function sendRequest(
  socket: Socket,
  url: URL,
  outgoing: OutgoingRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => socket,
      method: outgoing.method,
      path: `${url.pathname}${url.search}`,
      headers: { ...outgoing.headers, host: url.host },
      maxHeaderSize: MAX_HEADER_BYTES,
      setHost: false,
      signal,
    });
    request.on("error", (cause) => {
      reject(signal.aborted ? signal.reason : refusal(cause, url.hostname));
    });
    // Node keeps an upgraded connection open for a listener; there is nothing to upgrade to.
    request.once("upgrade", () => reject(refusal(null, url.hostname)));
    request.once("response", (response) => {
      // A connection that breaks is told to whoever reads; a redirect's body nobody reads.
      response.on("error", () => undefined);
      resolve(response);
    });
    request.end(outgoing.body);
  });
}
