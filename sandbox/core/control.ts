import { z } from "zod";
import type { Call, Market, Reply } from "../contract";
import { jsonOf } from "./call-body";
import type { Clock } from "./clock";
import {
  ClockOrder,
  EventOrder,
  FaultOrder,
  LimitOrder,
  PaceOrder,
  RedirectOrder,
} from "./control-orders";
import type { Faults } from "./faults";
import type { Ledger } from "./ledger";
import { makeOffer } from "./make-offer";
import { createRouter } from "./router";
import type { LivingWorld } from "./world";

export type ControlDesk = {
  readonly world: LivingWorld;
  readonly clock: Clock;
  readonly markets: readonly Market[];
  readonly ledger: Ledger;
  readonly faults: Faults;
};

/** Leaves out what was not said: an optional key that holds undefined would overwrite. */
function said<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return asSaid<T>(Object.fromEntries(entries));
}
function asSaid<T extends object>(entries: object) {
  return entries as { [K in keyof T]: Exclude<T[K], undefined> };
}

const ok = (body: unknown): Reply => ({ status: 200, body });
const no = (status: number, problem: string): Reply => ({ status, body: { problem } });

function ordered<S extends z.ZodType>(schema: S, handle: (order: z.output<S>) => Reply) {
  return (call: Call): Reply => {
    const order = schema.safeParse(jsonOf(call) ?? {});
    if (!order.success) return no(422, z.prettifyError(order.error));
    try {
      return handle(order.data);
    } catch (cause) {
      return no(409, cause instanceof Error ? cause.message : String(cause));
    }
  };
}

function marketEvent(
  { markets }: ControlDesk,
  market: string,
  name: string,
  data: Record<string, unknown>,
) {
  const happen = markets.find(({ id }) => id === market)?.events?.[name];
  if (!happen) throw new Error(`The market ${market} knows no event ${name}.`);
  return happen(data) ?? null;
}

function happen(desk: ControlDesk, order: z.output<typeof EventOrder>): unknown {
  const { catalogue, random } = desk.world;
  switch (order.kind) {
    case "list": {
      const draft = makeOffer(random("listed on request"), order.market);
      return catalogue.add({ ...draft, ...said(order.offer) });
    }
    case "change":
      return catalogue.change(order.offerId, said(order.offer));
    case "sell":
      return catalogue.sell(order.offerId, { quantity: order.quantity });
    case "end":
      return catalogue.end(order.offerId);
    case "relist":
      return catalogue.relist(order.offerId, said(order.offer));
    case "market":
      return marketEvent(desk, order.market, order.name, order.data);
  }
}

function ledgerFilter(query: URLSearchParams) {
  const since = query.get("since");
  return said({
    market: query.get("market") ?? undefined,
    operation: query.get("operation") ?? undefined,
    since: since === null ? undefined : new Date(since),
  });
}

function route(method: string, path: string, handle: (call: Call) => Reply) {
  return { operation: `${method} ${path}`, method, path, handle };
}

function timeRoutes({ world, clock, markets, ledger, faults }: ControlDesk) {
  return [
    route("GET", "/", () =>
      ok({ seed: world.seed, now: world.now(), markets: markets.map(({ id }) => id) }),
    ),
    route("GET", "/ledger", ({ query }) =>
      ok({ dropped: ledger.droppedCount(), entries: ledger.list(ledgerFilter(query)) }),
    ),
    route("DELETE", "/ledger", () => {
      ledger.clear();
      return { status: 204 };
    }),
    route("GET", "/faults", () => ok(faults.list())),
    route(
      "POST",
      "/faults",
      ordered(FaultOrder, ({ forMs, ...fault }) => {
        const until = forMs === undefined ? undefined : new Date(world.now().getTime() + forMs);
        return ok(faults.add({ ...fault, until }));
      }),
    ),
    route("DELETE", "/faults", ({ query }) => {
      const filter = said({
        id: query.get("id") ?? undefined,
        market: query.get("market") ?? undefined,
      });
      return ok({ removed: faults.remove(filter) });
    }),
    route("GET", "/clock", () => ok({ now: world.now(), isManual: clock.isManual })),
    route(
      "POST",
      "/clock",
      ordered(ClockOrder, ({ advanceMs }) => {
        clock.advance(advanceMs);
        world.catchUp();
        return ok({ now: world.now() });
      }),
    ),
    route(
      "POST",
      "/pace",
      ordered(PaceOrder, ({ pace }) => {
        world.setPace(pace);
        return ok({ pace });
      }),
    ),
  ];
}

function worldRoutes(desk: ControlDesk) {
  const { world, markets } = desk;
  return [
    route("GET", "/limits", () => ok(world.quotas.list())),
    route(
      "POST",
      "/limits",
      ordered(LimitOrder, ({ market, name, limit }) =>
        world.quotas.setLimit(market, name, limit)
          ? ok({ market, name, limit })
          : no(404, `No limit ${name}.`),
      ),
    ),
    route(
      "POST",
      "/events",
      ordered(EventOrder, (order) => ok(happen(desk, order))),
    ),
    route("GET", "/catalogue", ({ query }) => {
      const state = z
        .enum(["live", "sold", "ended"])
        .optional()
        .catch(undefined)
        .parse(query.get("state") ?? undefined);
      const filter = {
        market: query.get("market") ?? undefined,
        seller: query.get("seller") ?? undefined,
        state,
      };
      return ok({ now: world.now(), offers: world.catalogue.list(filter) });
    }),
    route("GET", "/sales", ({ query }) =>
      ok(world.catalogue.sales(query.get("market") ?? undefined)),
    ),
    route("GET", "/deliveries", ({ query }) =>
      ok(world.deliveries.list(query.get("market") ?? undefined)),
    ),
    route("GET", "/keys", () =>
      ok(Object.fromEntries(markets.map(({ id, keys }) => [id, keys()]))),
    ),
    route(
      "POST",
      "/keys",
      ordered(RedirectOrder, ({ market, acceptUrl, declineUrl }) => {
        const one = markets.find(({ id }) => id === market);
        if (!one?.setRedirects) return no(404, `The market ${market} has no redirects.`);
        one.setRedirects({ acceptUrl, declineUrl: declineUrl ?? acceptUrl });
        return ok(one.keys());
      }),
    ),
  ];
}

/** The operator's own door, under `/_sandbox`: clock, faults, events, truth, ledger. */
export function createControl(desk: ControlDesk): (call: Call) => Reply {
  const routes = [...timeRoutes(desk), ...worldRoutes(desk)];
  const handlers = new Map(routes.map(({ operation, handle }) => [operation, handle]));
  const find = createRouter(routes);
  return (call) => {
    const match = find(call.method, call.path);
    const handle = match.kind === "found" ? handlers.get(match.route.operation) : undefined;
    return handle ? handle(call) : no(404, `There is no ${call.method} ${call.path} here.`);
  };
}
