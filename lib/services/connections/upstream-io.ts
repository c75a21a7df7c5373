import type { Connector, ConnectorIo, Endpoints } from "@/lib/connectors/contract";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/platform/env";
import type { ServiceContext } from "../context";

export type Environment = "production" | "sandbox";

/** What a connector gets from outside. Its addresses are the marketplace's own, or those of its stand-in. */
export function upstreamIo(
  ctx: Pick<ServiceContext, "clock" | "signal">,
  connector: Connector,
  environment: Environment,
): ConnectorIo {
  const endpoints = environment === "sandbox" ? sandboxEndpoints(connector) : connector.endpoints;
  return {
    fetch: globalThis.fetch,
    clock: ctx.clock,
    endpoints,
    ...(ctx.signal ? { signal: ctx.signal } : {}),
  };
}

/** The stand-in serves every marketplace under its id, and each under the paths of the original. */
function sandboxEndpoints({ id, endpoints }: Connector): Endpoints {
  const base = sandboxUrl();
  return Object.fromEntries(
    Object.entries(endpoints).map(([name, address]) => {
      const { pathname } = new URL(address);
      return [name, `${base}/${id}${pathname === "/" ? "" : pathname}`];
    }),
  );
}

/** Where the stand-in marketplaces run; NOT_FOUND where there are none. */
export function sandboxUrl(): string {
  const { SANDBOX_URL } = env();
  if (!SANDBOX_URL) throw new AppError("NOT_FOUND", "There is no sandbox on this installation.");
  return SANDBOX_URL.replace(/\/$/, "");
}
