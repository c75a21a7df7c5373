import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type WebhookEventRow, webhookEvents } from "@/db/schema";
import type { WebhookEvent } from "@/lib/connectors/contract";
import { AppError } from "@/lib/core/errors";
import type { ServiceContext } from "../context";
import { eraseRemoteUser } from "./erase-remote-user";
import { openWebhooks } from "./receive-webhook";
import { revokeRemoteUser } from "./revoke-remote-user";

const ATTEMPTS_MAX = 8;
const EVENTS_MAX = 500;

export type HandledCounts = { handled: number; failed: number };

/**
 * Does what stored messages ask for, oldest first, each in a transaction of its own. Afterwards nothing is kept of
 * one but that it came: what it said of a person is erased with the rest. For jobs: no authorisation.
 */
export async function handleWebhookEvents({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<HandledCounts> {
  const counts = { handled: 0, failed: 0 };
  const waiting = await ctx.db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(and(isNull(webhookEvents.handledAt), lt(webhookEvents.attempts, ATTEMPTS_MAX)))
    .orderBy(asc(webhookEvents.receivedAt), asc(webhookEvents.id))
    .limit(EVENTS_MAX);
  for (const { id } of waiting) {
    ctx.signal?.throwIfAborted();
    const isHandled = await handleOne(ctx, id);
    if (isHandled === true) counts.handled += 1;
    if (isHandled === false) counts.failed += 1;
  }
  return counts;
}

/** Null where another worker has it. */
function handleOne(ctx: ServiceContext, id: WebhookEventRow["id"]): Promise<boolean | null> {
  return withTransaction(ctx.db, async (tx) => {
    const [row] = await tx
      .select()
      .from(webhookEvents)
      .where(and(eq(webhookEvents.id, id), isNull(webhookEvents.handledAt)))
      .for("update", { skipLocked: true });
    if (!row) return null;
    try {
      const webhooks = await openWebhooks(ctx, row);
      const { events } = await webhooks.read({ headers: row.headers, body: row.body });
      for (const event of events) await act({ ...ctx, db: tx }, row, event);
      await tx
        .update(webhookEvents)
        .set({ handledAt: ctx.clock.now(), headers: {}, body: Buffer.alloc(0), failure: null })
        .where(eq(webhookEvents.id, id));
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await noteFailure(tx, row, error.message);
      return false;
    }
  });
}

async function noteFailure(tx: Transaction, row: WebhookEventRow, failure: string) {
  await tx
    .update(webhookEvents)
    .set({ attempts: row.attempts + 1, failure })
    .where(eq(webhookEvents.id, row.id));
}

async function act(
  ctx: ServiceContext & { readonly db: Transaction },
  { connectorId, environment }: WebhookEventRow,
  event: WebhookEvent,
): Promise<void> {
  const place = { connectorId, environment };
  switch (event.kind) {
    case "account-deleted":
      await eraseRemoteUser(ctx, place, event);
      return;
    case "authorization-revoked":
      await revokeRemoteUser(ctx, place, event);
      return;
    case "listing-changed":
    case "order-changed":
    case "other":
      // A hint: the planner looks by itself, and orders are not asked for yet.
      return;
  }
}
