import { and, eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { apiKeys } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireSession } from "../auth/internal";
import type { ServiceContext } from "../context";
import { notFound } from "../visible-to";

type Args = { ctx: ServiceContext; input: { id: Id<"apiKey"> } };

/** Ends a key at once and for good. */
export async function revokeApiKey({ ctx, input }: Args): Promise<void> {
  const { userId } = requireSession(ctx);
  await withTransaction(ctx.db, async (tx) => {
    const [row] = await tx
      .delete(apiKeys)
      .where(and(eq(apiKeys.id, input.id), eq(apiKeys.userId, userId)))
      .returning({ id: apiKeys.id });
    if (!row) throw notFound("API key");
    const event = { action: "api-key.revoked", actorId: userId, subjectId: row.id } as const;
    await recordAuditEvent(tx, ctx, event);
  });
}
