import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { getOrder } from "./get-order";
import { ownOrder } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"order"> } };

/** Only a draft can be deleted: a sale is part of the books. */
export async function deleteOrder({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const [deleted] = await ctx.db
    .delete(orders)
    .where(and(ownOrder(userId, input.id), eq(orders.state, "draft")))
    .returning({ id: orders.id });
  if (deleted) return;
  const { state } = await getOrder({ ctx, input });
  const is = state.replaceAll("_", " ");
  throw new AppError(
    "CONFLICT",
    `Only a draft can be deleted; this order is in the state "${is}".`,
  );
}
