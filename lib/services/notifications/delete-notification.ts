import { notifications } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownNotification } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"notification"> } };

export async function deleteNotification({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const [row] = await ctx.db
    .delete(notifications)
    .where(ownNotification(userId, input.id))
    .returning({ id: notifications.id });
  if (!row) throw notFound("notification");
}
