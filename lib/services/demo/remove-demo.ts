import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { comps, listings, sources, users, verificationTokens } from "@/db/schema";
import type { RemovedDemo } from "@/lib/domain/demo/removed-demo.schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { resetOf } from "../auth/internal";
import { requireWriter, type ServiceContext } from "../context";
import { lockRoles } from "../users/internal";
import { notFound } from "../visible-to";
import { readDemoState, writeDemoState } from "./internal";
import { mayRemoveDemo } from "./may-remove-demo";

/**
 * Takes the whole demo away for good: market, account, its sessions and whatever that account made. No real
 * verdict rests on it (see judge-due-listings). For an admin, and for the demo's own account on somebody's
 * own machine; for everybody else there is no demo to remove.
 */
export async function removeDemo({ ctx }: { ctx: ServiceContext }): Promise<RemovedDemo> {
  const actor = requireWriter(ctx);
  return await withTransaction(ctx.db, async (tx) => {
    await lockRoles(tx);
    const state = await readDemoState(tx);
    if (!state || "removedAt" in state) {
      if (actor.role !== "admin") throw notFound("demo data");
      return { listings: 0, comps: 0 };
    }
    if (!mayRemoveDemo(actor, state)) throw notFound("demo data");

    const removed = {
      listings: await tx.$count(listings, eq(listings.sourceId, state.sourceId)),
      comps: await tx.$count(comps, eq(comps.sourceId, state.sourceId)),
    };
    // listings, prices, scores, marks and comps hang on the source, everything of the account on the user
    await tx.delete(sources).where(eq(sources.id, state.sourceId));
    await tx
      .delete(verificationTokens)
      .where(eq(verificationTokens.identifier, resetOf(state.userId)));
    await tx.delete(users).where(eq(users.id, state.userId));
    const now = ctx.clock.now();
    await writeDemoState(tx, { removedAt: now.toISOString() }, now);
    const event = { action: "demo.removed", actorId: actor.userId, data: removed } as const;
    await recordAuditEvent(tx, ctx, event);
    return removed;
  });
}
