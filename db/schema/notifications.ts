import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, idOf, instant } from "../columns";
import { listings } from "./listings";
import { users } from "./users";

export const notifications = pgTable(
  "notifications",
  {
    id: id("notification"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["import_finished", "import_failed"] }).notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    listingId: idOf("listing", "listing_id").references(() => listings.id, {
      onDelete: "set null",
    }),
    readAt: instant("read_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("notifications_user").on(table.userId, table.id),
    index("notifications_listing").on(table.listingId),
  ],
);
export type Notification = typeof notifications.$inferSelect;
