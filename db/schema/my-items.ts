import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { cents, createdAt, currency, id, idOf, updatedAt } from "../columns";
import { listings } from "./listings";
import { users } from "./users";

/** A thing the user owns and may sell; a bought deal keeps its listing. */
export const myItems = pgTable(
  "my_items",
  {
    id: id("item"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    listingId: idOf("listing", "listing_id").references(() => listings.id, {
      onDelete: "set null",
    }),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    category: text("category"),
    brand: text("brand"),
    condition: text("condition", { enum: CONDITIONS }).notNull().default("unknown"),
    sku: text("sku"),
    bin: text("bin"),
    quantity: integer("quantity").notNull().default(1),
    costCents: cents("cost_cents"),
    costCurrency: currency("cost_currency"),
    acquiredOn: date("acquired_on", { mode: "string" }),
    purchaseSource: text("purchase_source"),
    notes: text("notes").notNull().default(""),
    state: text("state", {
      enum: ["draft", "ready", "listed", "sold", "shipped", "paid", "archived"],
    })
      .notNull()
      .default("draft"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("my_items_listing").on(table.listingId),
    index("my_items_user").on(table.userId, table.id),
    uniqueIndex("my_items_sku_unique")
      .on(table.userId, table.sku)
      .where(sql`${table.sku} is not null`),
  ],
);
export type MyItem = typeof myItems.$inferSelect;
