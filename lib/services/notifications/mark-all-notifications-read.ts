import { and, eq, isNull } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { requireWriter, type ServiceContext } from "../context";

/** Marks every unread notification of the user as read, and says how many. */
export async function markAllNotificationsRead({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<{ marked: number }> {
  const { userId } = requireWriter(ctx);
  const rows = await ctx.db
    .update(notifications)
    .set({ readAt: ctx.clock.now() })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)))
    .returning({ id: notifications.id });
  return { marked: rows.length };
}
