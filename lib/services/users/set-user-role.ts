import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { users } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireSession } from "../auth/internal";
import { requireAdmin, type ServiceContext } from "../context";
import { getUserForUpdate, lockRoles, requireAnotherAdmin } from "./internal";

type Args = { ctx: ServiceContext; input: { userId: Id<"user">; role: "user" | "admin" } };

/** Makes a person an admin, or an ordinary user again; holds from their next request on. */
export async function setUserRole({ ctx, input }: Args): Promise<void> {
  const admin = requireAdmin(ctx);
  requireSession(ctx);
  await withTransaction(ctx.db, async (tx) => {
    await lockRoles(tx);
    const user = await getUserForUpdate(tx, input.userId);
    if (user.role === input.role) return;
    if (input.role === "user") await requireAnotherAdmin(tx, user.id);
    await tx
      .update(users)
      .set({ role: input.role, updatedAt: ctx.clock.now() })
      .where(eq(users.id, user.id));
    await recordAuditEvent(tx, ctx, {
      action: "account.role-changed",
      actorId: admin.userId,
      subjectId: user.id,
      data: { role: input.role },
    });
  });
}
