import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { oneOrMore, PageInput, QueryFlag, sortBy } from "@/lib/core/page.schema";

export const NOTIFICATION_KINDS = ["import_finished", "import_failed"] as const;
export const NotificationKind = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** Something that happened and that one person should know. */
export const Notification = z.object({
  id: idSchema("notification"),
  kind: NotificationKind,
  title: z.string(),
  body: z.string(),
  data: z.record(z.string(), z.unknown()).describe("Ids and figures of what it is about"),
  listingId: idSchema("listing").nullable(),
  readAt: z.date().nullable(),
  createdAt: z.date(),
});
export type Notification = z.infer<typeof Notification>;

export const UpdateNotificationInput = z.strictObject({ read: z.boolean() });
export type UpdateNotificationInput = z.infer<typeof UpdateNotificationInput>;

export const ListNotificationsInput = PageInput.extend({
  unread: QueryFlag.optional().describe("true: only unread; false: only read"),
  kind: oneOrMore(NotificationKind).optional(),
  sort: sortBy("createdAt").default("-createdAt"),
});
export type ListNotificationsInput = z.output<typeof ListNotificationsInput>;
