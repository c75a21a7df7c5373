import { and, eq } from "drizzle-orm";
import { type Order as OrderRow, orders } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { Order } from "@/lib/domain/order/order.schema";
import { moneyOrNull } from "../money-columns";

export function toOrder(row: OrderRow): Order {
  const { userId: _userId, soldCents, feeCents, shippingCents, currency, ...order } = row;
  return {
    ...order,
    sold: money(soldCents, currency),
    fee: moneyOrNull(feeCents, currency),
    shipping: moneyOrNull(shippingCents, currency),
  };
}

export const ownOrder = (userId: Id<"user">, id: Id<"order">) =>
  and(eq(orders.id, id), eq(orders.userId, userId));
