import { notifications } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { NotificationKind } from "@/lib/domain/notification/notification.schema";
import type { ServiceContext } from "../context";

type Args = {
  ctx: ServiceContext;
  input: {
    readonly userId: Id<"user">;
    readonly kind: NotificationKind;
    readonly title: string;
    readonly body: string;
    readonly data?: Record<string, unknown>;
    readonly listingId?: Id<"listing">;
  };
};

/** Tells one person what happened, in the transaction in which it did. No authorisation: the calling verb has done it. */
export async function recordNotification({ ctx, input }: Args): Promise<void> {
  const createdAt = ctx.clock.now();
  await ctx.db
    .insert(notifications)
    .values({ ...input, id: ctx.ids.make("notification"), createdAt });
}
