import { orders } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Order } from "@/lib/domain/order/order.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownOrder, toOrder } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"order"> } };

export async function getOrder({ ctx, input }: Args): Promise<Order> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db.select().from(orders).where(ownOrder(userId, input.id));
  if (!row) throw notFound("order");
  return toOrder(row);
}
