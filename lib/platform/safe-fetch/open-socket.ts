import type { Socket } from "node:net";
import { isIP } from "node:net";
import { connect as connectTls } from "node:tls";
import { AppError } from "@/lib/core/errors";
import type { Target } from "./check-url";
import { type Dial, dialFirst } from "./dial";

export type SocketOptions = {
  readonly dial: Dial;
  /** Certificate authorities in PEM, instead of those that Node trusts. */
  readonly ca?: string | undefined;
};

function secure(socket: Socket, host: string, options: SocketOptions): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const encrypted = connectTls({
      socket,
      host,
      // A server name is never an address (RFC 6066); the certificate is checked against `host` then.
      ...(isIP(host) ? {} : { servername: host }),
      ...(options.ca ? { ca: options.ca } : {}),
      ALPNProtocols: ["http/1.1"],
    });
    encrypted.on("error", reject);
    encrypted.once("secureConnect", () => resolve(encrypted));
    socket.once("close", () => reject(new Error("closed before it was encrypted")));
  });
}

const isCertificateError = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|CRL/.test(String(error.code));

/** A connection to one of the checked addresses, encrypted and its certificate checked where the address is https. */
export async function openSocket(
  target: Target,
  addresses: readonly string[],
  options: SocketOptions,
  signal: AbortSignal,
): Promise<Socket> {
  const { host, port } = target;
  const context = { host, port };
  const socket = await dialFirst(addresses, port, options.dial, signal).catch((cause) => {
    signal.throwIfAborted();
    const message = `The server ${host} does not take connections at the moment.`;
    throw new AppError("UPSTREAM", message, { retryable: true, context, cause });
  });
  signal.addEventListener("abort", () => socket.destroy(), { once: true });
  if (target.url.protocol === "http:") return socket;
  return secure(socket, host, options).catch((cause) => {
    socket.destroy();
    signal.throwIfAborted();
    if (isCertificateError(cause))
      throw new AppError("UPSTREAM", `The certificate of ${host} is not valid.`, {
        context,
        cause,
      });
    const message = `No encrypted connection to ${host} could be made.`;
    throw new AppError("UPSTREAM", message, { retryable: true, context, cause });
  });
}
