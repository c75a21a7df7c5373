import { notifications } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Notification } from "@/lib/domain/notification/notification.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownNotification, toNotification } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"notification"> } };

export async function getNotification({ ctx, input }: Args): Promise<Notification> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db.select().from(notifications).where(ownNotification(userId, input.id));
  if (!row) throw notFound("notification");
  return toNotification(row);
}
