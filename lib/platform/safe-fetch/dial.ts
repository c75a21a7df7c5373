import { connect, type Socket } from "node:net";

/** Opens a connection to exactly this address: no name is resolved any more. */
export type Dial = (address: string, port: number) => Socket;

export const systemDial: Dial = (address, port) => connect({ host: address, port, noDelay: true });

const MAX_ATTEMPTS = 4;
const ATTEMPT_MS = 3_000;

function attempt(socket: Socket, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(new Error("no answer")), ATTEMPT_MS);
    const onAbort = () => fail(signal.reason);
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
    signal.addEventListener("abort", onAbort, { once: true });
    // Stays: a socket that breaks later, with nobody listening, would end the process.
    socket.on("error", (error) => {
      settle();
      fail(error);
    });
    socket.once("connect", () => {
      settle();
      resolve(socket);
    });
    if (signal.aborted) onAbort();
  });
}

/** The first of the addresses that takes the connection; throws the error of the last one. */
export async function dialFirst(
  addresses: readonly string[],
  port: number,
  dial: Dial,
  signal: AbortSignal,
): Promise<Socket> {
  let failure: unknown = new Error("no address");
  for (const address of addresses.slice(0, MAX_ATTEMPTS)) {
    signal.throwIfAborted();
    try {
      return await attempt(dial(address, port), signal);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
