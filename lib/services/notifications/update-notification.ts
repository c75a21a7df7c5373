import { sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import {
  type Notification,
  UpdateNotificationInput,
} from "@/lib/domain/notification/notification.schema";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownNotification, toNotification } from "./internal";

type Args = { ctx: ServiceContext; input: UpdateNotificationInput & { id: Id<"notification"> } };

/** Marks as read or unread; reading twice keeps the first time. */
export async function updateNotification({ ctx, input }: Args): Promise<Notification> {
  const { userId } = requireWriter(ctx);
  const { id, ...changes } = input;
  const { read } = UpdateNotificationInput.parse(changes);
  const now = sql.param(ctx.clock.now(), notifications.readAt);
  const [row] = await ctx.db
    .update(notifications)
    .set({ readAt: read ? sql`coalesce(${notifications.readAt}, ${now})` : null })
    .where(ownNotification(userId, id))
    .returning();
  if (!row) throw notFound("notification");
  return toNotification(row);
}
