import { createServer as createHttp, type RequestListener } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, connect, type Server } from "node:net";
import { createSafeFetch, type SafeFetch, type SafeFetchOptions } from "../../safe-fetch";
import { makeCertificate } from "./make-certificate";

const certificate = makeCertificate(["shop.example", "other.example", "127.0.0.1", "8.8.4.4"]);
const open: Server[] = [];

async function listen(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address() as AddressInfo;
  return address.port;
}

/** A real server on this machine; gives its port. */
export const startHttps = (handler: RequestListener) => listen(createHttps(certificate, handler));
export const startHttp = (handler: RequestListener) => listen(createHttp(handler));
export const startTcp = (server: Server) => listen(server);

export function closeServers(): void {
  for (const server of open.splice(0)) {
    server.close();
    if ("closeAllConnections" in server)
      (server as ReturnType<typeof createHttp>).closeAllConnections();
  }
}

export const PUBLIC = "93.184.215.14";
export const OTHER_PUBLIC = "8.8.4.4";

/**
 * A fetch whose public addresses are ports of this machine: everything is real but where a connection
 * to `PUBLIC:443` ends. `dialled` and `resolved` tell what was asked for.
 */
export function fetchIn(
  world: {
    readonly names?: Record<string, readonly string[] | (() => readonly string[])>;
    readonly ports?: Record<string, number>;
  },
  options: Partial<SafeFetchOptions> = {},
): { safeFetch: SafeFetch; dialled: string[]; resolved: string[] } {
  const dialled: string[] = [];
  const resolved: string[] = [];
  const safeFetch = createSafeFetch({
    allowedHosts: [],
    ca: certificate.cert,
    resolve: async (host) => {
      resolved.push(host);
      const found = world.names?.[host] ?? [];
      return typeof found === "function" ? found() : found;
    },
    dial: (address, port) => {
      dialled.push(address);
      return connect({ host: "127.0.0.1", port: world.ports?.[address] ?? port });
    },
    ...options,
  });
  return { safeFetch, dialled, resolved };
}

/** A shop at a public address, over real TLS. */
export async function shopThat(handler: RequestListener, options: Partial<SafeFetchOptions> = {}) {
  const port = await startHttps(handler);
  return fetchIn({ names: { "shop.example": [PUBLIC] }, ports: { [PUBLIC]: port } }, options);
}

export const redirectTo = (location: string): RequestListener => {
  return (_request, response) => response.writeHead(302, { location }).end("moved");
};

export const textOf = (body: Uint8Array) => new TextDecoder().decode(body);
