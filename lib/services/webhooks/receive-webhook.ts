import { webhookEvents } from "@/db/schema";
import { isConnectorError } from "@/lib/connectors/connector-error";
import type { RawWebhook, Webhooks } from "@/lib/connectors/contract";
import { findConnector } from "@/lib/connectors/registry";
import { AppError } from "@/lib/core/errors";
import { appToken } from "../connections/app-token";
import { findKeys } from "../connections/find-keys";
import { quotaKeyOf } from "../connections/quota-key";
import { type Environment, upstreamIo } from "../connections/upstream-io";
import type { ServiceContext } from "../context";
import { notFound } from "../visible-to";

export type WebhookPlace = { readonly connectorId: string; readonly environment: Environment };

/** How a marketplace's messages are read, under the installation's keys. NOT_FOUND where it sends none. */
export async function openWebhooks(ctx: ServiceContext, place: WebhookPlace): Promise<Webhooks> {
  const { connectorId, environment } = place;
  const connector = findConnector(connectorId);
  if (!connector?.webhooks) throw notFound("address");
  const { keys, owner } = await findKeys(ctx.db, { connector, environment, sourceId: null });
  const io = upstreamIo(ctx, connector, environment);
  const quotaKey = quotaKeyOf(connectorId, environment, owner);
  const token = await appToken(ctx, { connector, keys, io, quotaKey });
  return connector.webhooks(keys, io, token);
}

type Args = { ctx: ServiceContext; input: WebhookPlace & RawWebhook };

/**
 * Takes a message of a marketplace: checks who sent it, and stores it raw under the sender's own id, once. What is
 * done about it is the job's business. UNAUTHENTICATED where the signature is wrong. Returns how many were new.
 */
export async function receiveWebhook({ ctx, input }: Args): Promise<number> {
  const { connectorId, environment, headers, body } = input;
  const webhooks = await openWebhooks(ctx, { connectorId, environment });
  const { events } = await webhooks.read({ headers, body }).catch((error: unknown) => {
    if (!isConnectorError(error) || error.kind !== "auth") throw error;
    throw new AppError("UNAUTHENTICATED", error.message, { cause: error });
  });
  if (events.length === 0) return 0;
  const rows = events.map(({ eventId }) => ({
    id: ctx.ids.make("webhookEvent"),
    connectorId,
    environment,
    eventId,
    headers: signedHeaders(headers),
    body: Buffer.from(body),
    receivedAt: ctx.clock.now(),
  }));
  const stored = await ctx.db
    .insert(webhookEvents)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: webhookEvents.id });
  return stored.length;
}

/** What a signature may rest on; no cookies, no addresses of people. */
function signedHeaders(headers: RawWebhook["headers"]): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) =>
    /^(content-type|webhook-|x-(?!forwarded|real-ip))/.test(name),
  );
  return Object.fromEntries(kept);
}
