import { withTransaction } from "@/db/client";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { ServiceContext } from "../context";
import { endSessionsOf, requireSession } from "./internal";

/** Signs the person out everywhere but here; answers with how many sessions ended. */
export async function endOtherSessions({ ctx }: { ctx: ServiceContext }): Promise<number> {
  const { userId, sessionHash } = requireSession(ctx);
  return withTransaction(ctx.db, async (tx) => {
    const count = await endSessionsOf(tx, userId, sessionHash);
    await recordAuditEvent(tx, ctx, { action: "sessions.ended", actorId: userId, data: { count } });
    return count;
  });
}
