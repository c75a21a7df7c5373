import type { Source } from "@/db/schema";
import type { Connector, Limits, MarketClient } from "@/lib/connectors/contract";
import { limitsFor } from "@/lib/connectors/limits-for";
import { findConnector } from "@/lib/connectors/registry";
import { AppError } from "@/lib/core/errors";
import type { ServiceContext } from "../context";
import { accessToken } from "./access-token";
import { appToken } from "./app-token";
import { countedFetch } from "./counted-fetch";
import { findKeys } from "./find-keys";
import { quotaKeyOf } from "./quota-key";
import { upstreamIo } from "./upstream-io";

export type OpenedConnection = {
  readonly connector: Connector;
  readonly client: MarketClient;
  readonly limits: Limits;
  /** Whose calls are counted together. */
  readonly quotaKey: string;
  /** Null: it is called with its keys alone. */
  readonly token: string | null;
};

/** The connector that a source names; INVALID where this installation has none (any more). */
export function connectorOf(source: Pick<Source, "connectorId">): Connector {
  const connector = source.connectorId === null ? null : findConnector(source.connectorId);
  if (!connector) throw new AppError("INVALID", "This installation does not know the marketplace.");
  return connector;
}

/** A marketplace ready to be called for a source: with its keys, and a token that is still good. */
export async function openConnection(
  ctx: ServiceContext,
  source: Source,
  onCall: () => void,
): Promise<OpenedConnection> {
  const connector = connectorOf(source);
  const environment = source.environment ?? "production";
  const { keys, owner } = await findKeys(ctx.db, {
    connector,
    environment,
    sourceId: source.id,
  });
  const io = upstreamIo(ctx, connector, environment);
  const limits = limitsFor(connector, keys);
  const quotaKey = quotaKeyOf(connector.id, environment, owner);
  const token = source.accountId
    ? await accessToken(ctx, { connector, keys, io, accountId: source.accountId })
    : await appToken(ctx, { connector, keys, io, quotaKey });
  const counted = {
    ...io,
    fetch: countedFetch(ctx, { quotaKey, limits, onCall }),
  };
  return { connector, client: connector.connect(keys, counted, token), limits, quotaKey, token };
}
