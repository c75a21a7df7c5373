import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import {
  ListNotificationsInput,
  Notification,
  UpdateNotificationInput,
} from "@/lib/domain/notification/notification.schema";
import { deleteNotification } from "@/lib/services/notifications/delete-notification";
import { getNotification } from "@/lib/services/notifications/get-notification";
import { listNotifications } from "@/lib/services/notifications/list-notifications";
import { markAllNotificationsRead } from "@/lib/services/notifications/mark-all-notifications-read";
import { updateNotification } from "@/lib/services/notifications/update-notification";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Notifications"];
const id = pathId("notification", "notification");

export const notificationRoutes = {
  "GET /notifications": reader
    .route({ operationId: "listNotifications", summary: "What happened, newest first", tags })
    .input(ListNotificationsInput)
    .output(pageOf(Notification))
    .handler(({ context: ctx, input }) => listNotifications({ ctx, input })),

  "GET /notifications/{id}": reader
    .route({ operationId: "getNotification", summary: "One notification", tags })
    .input(z.strictObject({ id }))
    .output(Notification)
    .handler(({ context: ctx, input }) => getNotification({ ctx, input })),

  "PATCH /notifications/{id}": writer
    .route({ operationId: "updateNotification", summary: "Mark as read or unread", tags })
    .input(UpdateNotificationInput.extend({ id }))
    .output(Notification)
    .handler(({ context: ctx, input }) => updateNotification({ ctx, input })),

  "DELETE /notifications/{id}": writer
    .route({
      operationId: "deleteNotification",
      summary: "Delete a notification",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteNotification({ ctx, input })),

  "POST /notifications/mark-all-read": writer
    .route({ operationId: "markAllNotificationsRead", summary: "Mark all as read", tags })
    .input(z.strictObject({}).optional())
    .output(z.object({ marked: z.int() }))
    .handler(({ context: ctx }) => markAllNotificationsRead({ ctx })),
};
