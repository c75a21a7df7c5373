import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** Set by us on every request that arrives; whatever a client wrote there is overwritten. */
export const PEER_HEADER = "x-deal-scout-peer";

const marked = globalThis as { dealScoutPeersMarked?: boolean };

/**
 * Next tells a route handler no socket, only an X-Forwarded-For header that anybody can write. So the address of
 * the other end is put into a header before Next sees the request.
 */
export function markPeerAddresses(): void {
  if (marked.dealScoutPeersMarked) return;
  marked.dealScoutPeersMarked = true;
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[PEER_HEADER] = socket.remoteAddress ?? "unknown";
  });
}
