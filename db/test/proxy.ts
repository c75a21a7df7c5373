import { connect, createServer, type Server, type Socket } from "node:net";

export type FaultProxy = {
  readonly port: number;
  /** `pass` forwards, `refuse` closes what is open and listens no more, `hang` accepts and never answers. */
  readonly set: (
    mode: "pass" | "refuse" | "hang",
    target?: { host: string; port: number },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => done((server.address() as { port: number }).port));
  });
}

/** A real TCP proxy with faults, for a server that goes away and comes back at the same address. */
export async function startProxy(first: { host: string; port: number }): Promise<FaultProxy> {
  let target = first;
  let isHanging = false;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const server = createServer((inside) => {
    keep(inside);
    if (isHanging) return;
    const outside = connect(target);
    keep(outside);
    inside.pipe(outside).pipe(inside);
    inside.on("close", () => outside.destroy());
    outside.on("close", () => inside.destroy());
  });
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  const port = await listen(server, 0);
  return {
    port,
    set: async (mode, next = target) => {
      target = next;
      isHanging = mode === "hang";
      if (server.listening) await stop();
      if (mode !== "refuse") await listen(server, port);
    },
    close: async () => {
      if (server.listening) await stop();
    },
  };
}

/** The same URL with the proxy's address. */
export function throughProxy(url: string, proxy: FaultProxy): string {
  const changed = new URL(url);
  changed.hostname = "127.0.0.1";
  changed.port = String(proxy.port);
  return changed.href;
}

export function targetOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}
