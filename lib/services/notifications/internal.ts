import { and, eq } from "drizzle-orm";
import { type Notification as NotificationRow, notifications } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Notification } from "@/lib/domain/notification/notification.schema";

export function toNotification({ userId: _userId, ...row }: NotificationRow): Notification {
  return row;
}

export const ownNotification = (userId: Id<"user">, id: Id<"notification">) =>
  and(eq(notifications.id, id), eq(notifications.userId, userId));
