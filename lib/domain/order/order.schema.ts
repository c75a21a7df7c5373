import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { oneOrMore, PageInput, sortBy } from "@/lib/core/page.schema";

export const OrderState = z.enum([
  "draft",
  "to_ship",
  "shipped",
  "delivered",
  "cancelled",
  "refunded",
]);
export type OrderState = z.infer<typeof OrderState>;

/** One sale on one marketplace; a fee or shipping that is not known is null, never zero. */
export const Order = z.object({
  id: idSchema("order"),
  itemId: idSchema("item").nullable(),
  crossPostId: idSchema("crossPost").nullable(),
  connectorId: z.string(),
  remoteOrderId: z.string(),
  state: OrderState,
  quantity: z.int(),
  sold: Money,
  fee: Money.nullable(),
  shipping: Money.nullable(),
  soldAt: z.date(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Order = z.infer<typeof Order>;

export const ListOrdersInput = PageInput.extend({
  itemId: oneOrMore(idSchema("item")).optional(),
  crossPostId: oneOrMore(idSchema("crossPost")).optional(),
  connectorId: oneOrMore(z.string().max(100)).optional(),
  state: oneOrMore(OrderState).optional(),
  soldFrom: z.iso.datetime().optional(),
  soldUntil: z.iso.datetime().optional(),
  sort: sortBy("createdAt", "soldAt").default("-soldAt"),
});
export type ListOrdersInput = z.output<typeof ListOrdersInput>;
