import { and, eq, gte, lte } from "drizzle-orm";
import { type Order as OrderRow, orders } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type { ListOrdersInput, Order } from "@/lib/domain/order/order.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { toOrder } from "./internal";

const page = keyset(orders.id, {
  createdAt: [orders.id, (row: OrderRow) => row.id],
  soldAt: [orders.soldAt, (row: OrderRow) => row.soldAt],
});

type Args = { ctx: ServiceContext; input: ListOrdersInput };

export async function listOrders({ ctx, input }: Args): Promise<Page<Order>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const rows = await ctx.db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.userId, userId),
        among(orders.itemId, input.itemId),
        among(orders.crossPostId, input.crossPostId),
        among(orders.connectorId, input.connectorId),
        among(orders.state, input.state),
        input.soldFrom ? gte(orders.soldAt, new Date(input.soldFrom)) : undefined,
        input.soldUntil ? lte(orders.soldAt, new Date(input.soldUntil)) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, toOrder);
}
