import { index, pgTable, text } from "drizzle-orm/pg-core";
import { cents, createdAt, currency, id, idOf, updatedAt } from "../columns";
import { marketplaceAccounts } from "./marketplace-accounts";
import { myItems } from "./my-items";
import { users } from "./users";

/** One item on one marketplace. */
export const crossPosts = pgTable(
  "cross_posts",
  {
    id: id("crossPost"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    itemId: idOf("item", "item_id")
      .notNull()
      .references(() => myItems.id, { onDelete: "cascade" }),
    accountId: idOf("account", "account_id").references(() => marketplaceAccounts.id, {
      onDelete: "set null",
    }),
    connectorId: text("connector_id").notNull(),
    state: text("state", {
      enum: ["draft", "validating", "publishing", "live", "ending", "ended", "sold", "error"],
    }).notNull(),
    remoteId: text("remote_id"),
    url: text("url"),
    priceCents: cents("price_cents"),
    priceCurrency: currency("price_currency"),
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("cross_posts_user").on(table.userId, table.id),
    index("cross_posts_item").on(table.itemId),
    index("cross_posts_account").on(table.accountId),
  ],
);
export type CrossPost = typeof crossPosts.$inferSelect;
