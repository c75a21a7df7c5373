import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { users } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { recordAuditEvent } from "../audit/record-audit-event";
import { endSessionsOf, requireSession } from "../auth/internal";
import { requireAdmin, type ServiceContext } from "../context";
import { getUserForUpdate, lockRoles, requireAnotherAdmin } from "./internal";

type Args = { ctx: ServiceContext; input: { userId: Id<"user">; disabled: boolean } };

/** Shuts an account out, with its sessions and keys at once, or lets it in again. Loses none of its data. */
export async function setUserDisabled({ ctx, input }: Args): Promise<void> {
  const admin = requireAdmin(ctx);
  requireSession(ctx);
  await withTransaction(ctx.db, async (tx) => {
    await lockRoles(tx);
    const user = await getUserForUpdate(tx, input.userId);
    if ((user.disabledAt !== null) === input.disabled) return;
    if (input.disabled && user.role === "admin") await requireAnotherAdmin(tx, user.id);
    const now = ctx.clock.now();
    await tx
      .update(users)
      .set({ disabledAt: input.disabled ? now : null, updatedAt: now })
      .where(eq(users.id, user.id));
    if (input.disabled) await endSessionsOf(tx, user.id);
    await recordAuditEvent(tx, ctx, {
      action: input.disabled ? "account.disabled" : "account.enabled",
      actorId: admin.userId,
      subjectId: user.id,
    });
  });
}
