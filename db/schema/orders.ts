import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { cents, createdAt, currency, id, idOf, instant, updatedAt } from "../columns";
import { crossPosts } from "./cross-posts";
import { myItems } from "./my-items";
import { users } from "./users";

export const orders = pgTable(
  "orders",
  {
    id: id("order"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    itemId: idOf("item", "item_id").references(() => myItems.id, { onDelete: "set null" }),
    crossPostId: idOf("crossPost", "cross_post_id").references(() => crossPosts.id, {
      onDelete: "set null",
    }),
    connectorId: text("connector_id").notNull(),
    remoteOrderId: text("remote_order_id").notNull(),
    state: text("state", {
      enum: ["draft", "to_ship", "shipped", "delivered", "cancelled", "refunded"],
    }).notNull(),
    quantity: integer("quantity").notNull().default(1),
    soldCents: cents("sold_cents").notNull(),
    feeCents: cents("fee_cents"),
    shippingCents: cents("shipping_cents"),
    currency: currency("currency").notNull(),
    soldAt: instant("sold_at").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("orders_user").on(table.userId, table.id),
    index("orders_item").on(table.itemId),
    index("orders_cross_post").on(table.crossPostId),
    uniqueIndex("orders_remote_unique").on(table.userId, table.connectorId, table.remoteOrderId),
  ],
);
export type Order = typeof orders.$inferSelect;
