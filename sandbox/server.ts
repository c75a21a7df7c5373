import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Call, Market } from "./contract";
import { send, toWire } from "./core/answer";
import { type Clock, createClock } from "./core/clock";
import { createControl } from "./core/control";
import { createFaults } from "./core/faults";
import { createLedger } from "./core/ledger";
import { headersOf, readRequest } from "./core/read-request";
import { serveMarket } from "./core/serve-market";
import { createWorld, type LivingWorld } from "./core/world";
import { MARKETS } from "./markets";

export type SandboxOptions = {
  /** 0 takes a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly seed?: string;
  /** When the world begins; the computer's time when left out. */
  readonly now?: Date;
  /** Time moves only by `POST /_sandbox/clock`. */
  readonly isClockManual?: boolean;
  /** The world's time, where somebody else keeps it; the two above are nothing then. */
  readonly clock?: Clock;
  /** How much happens by itself; 0 is nothing. */
  readonly pace?: number;
  /** Ids; all when left out. */
  readonly markets?: readonly string[];
};

export type Sandbox = {
  readonly url: string;
  readonly world: LivingWorld;
  /** The names of all that the markets can be asked. */
  readonly operations: readonly string[];
  readonly close: () => Promise<void>;
};

type Served = { readonly market: Market; readonly serve: ReturnType<typeof serveMarket> };

async function toCall(
  request: IncomingMessage,
  rootUrl: string,
): Promise<(Call & { first: string }) | null> {
  const body = await readRequest(request);
  if (!body) return null;
  // Read from the end of the name on: `new URL` would take away dots and change the escapes.
  const [path = "/", ...query] = (request.url ?? "/").split("?");
  const [, first = "", ...rest] = path.split("/");
  return {
    first,
    method: request.method ?? "GET",
    path: `/${rest.join("/")}`,
    params: {},
    query: new URLSearchParams(query.join("?")),
    headers: headersOf(request),
    body,
    baseUrl: `${rootUrl}/${first}`,
    rootUrl,
  };
}

function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(portOf(server.address())));
  });
}
function portOf(address: string | AddressInfo | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

function openWorld(options: SandboxOptions) {
  const { seed = "sandbox", now, isClockManual = false, pace = 1, markets: ids } = options;
  const clock = options.clock ?? createClock({ ...(now ? { now } : {}), isManual: isClockManual });
  const world = createWorld({ seed, clock, pace });
  const markets = (ids ?? Object.keys(MARKETS)).map((id) => {
    const make = MARKETS[id];
    if (!make) throw new Error(`There is no stand-in for ${id}.`);
    return make(world);
  });
  for (const market of markets) world.join(market);
  const shelf = { ledger: createLedger(), faults: createFaults(), now: world.now };
  const served = new Map<string, Served>(
    markets.map((market) => [market.id, { market, serve: serveMarket(market, shelf) }]),
  );
  return { world, served, control: createControl({ world, clock, markets, ...shelf }) };
}

/** Starts the stand-in marketplaces on one port: `/<market>/…`, `/photos/…`, `/_sandbox/…`. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = "127.0.0.1" } = options;
  const { world, served, control } = openWorld(options);

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const rootUrl = `http://${request.headers.host ?? `${host}:${port}`}`;
    const call = await toCall(request, rootUrl);
    if (!call) return send(response, toWire({ status: 413, body: { problem: "Too large." } }));
    world.catchUp();
    if (call.first === "_sandbox") return send(response, toWire(control(call)));
    if (call.first === "photos") {
      const photo = world.photos.find(call.path.slice(1));
      const headers = { "cache-control": "public, max-age=86400" };
      return photo
        ? send(
            response,
            toWire({
              status: 200,
              headers: { ...headers, "content-type": photo.contentType },
              body: photo.bytes,
            }),
          )
        : send(response, toWire({ status: 404, body: { problem: "There is no such photo." } }));
    }
    const market = served.get(call.first);
    if (!market)
      return send(response, toWire({ status: 404, body: { problem: `No market ${call.first}.` } }));
    await market.serve(call, request, response);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((cause: unknown) => {
      console.error("sandbox:", request.method, request.url, cause);
      if (!response.headersSent)
        send(response, toWire({ status: 500, body: { problem: String(cause) } }));
    });
  });
  const taken = await listen(server, port, host);
  const heartbeat = setInterval(world.catchUp, 1_000);
  heartbeat.unref();
  return {
    url: `http://${host}:${taken}`,
    world,
    operations: [...served.values()].flatMap(({ market }) =>
      market.routes.map((one) => one.operation),
    ),
    close: async () => {
      clearInterval(heartbeat);
      world.deliveries.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
