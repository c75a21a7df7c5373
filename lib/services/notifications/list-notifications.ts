import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { type Notification as NotificationRow, notifications } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type {
  ListNotificationsInput,
  Notification,
} from "@/lib/domain/notification/notification.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { toNotification } from "./internal";

const page = keyset(notifications.id, {
  createdAt: [notifications.id, (row: NotificationRow) => row.id],
});

function isUnread(unread: ListNotificationsInput["unread"]): SQL | undefined {
  if (unread === undefined) return undefined;
  return unread === "true" ? isNull(notifications.readAt) : isNotNull(notifications.readAt);
}

type Args = { ctx: ServiceContext; input: ListNotificationsInput };

export async function listNotifications({ ctx, input }: Args): Promise<Page<Notification>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const rows = await ctx.db
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        isUnread(input.unread),
        among(notifications.kind, input.kind),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, toNotification);
}
